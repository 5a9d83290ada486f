// Packs signs: one thread makes one 32-bit word of one worker's ballot and, in the same pass, brings the worker's momentum and
// residual up to date. No shared memory: on software adapters a barrier costs more than everything else here.
@group(0) @binding(6) var<storage, read_write> ballots: array<u32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= round.taken * round.words) { return; }
  let member = thread / round.words;
  let word = thread - member * round.words;
  let start = member * round.stride + 8u * word;
  let own = member * round.own + 8u * word;

  // Lane l of a plane collects coordinates l, l + 4, l + 8 …: each quad enters at the top bit and moves down by four.
  var minus = vec4u(0u);
  var flat = vec4u(0u);
  var finite = vec4u(0xffffffffu);
  {
    let q = 0u;
    let gradient = gradients[start + q];
    // The top bit stays set as long as every magnitude lies below that of infinity.
    finite &= magnitude(gradient) - vec4u(INFINITE);
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    minus = (minus >> vec4u(4u)) | (bits & TOP);
    // Zeros and denormals lie below 0x00800000, so that the difference wraps around and sets the top bit.
    flat = (flat >> vec4u(4u)) | ((magnitude(bits) - vec4u(0x00800000u)) & TOP);
    }
  {
    let q = 1u;
    let gradient = gradients[start + q];
    // The top bit stays set as long as every magnitude lies below that of infinity.
    finite &= magnitude(gradient) - vec4u(INFINITE);
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    minus = (minus >> vec4u(4u)) | (bits & TOP);
    // Zeros and denormals lie below 0x00800000, so that the difference wraps around and sets the top bit.
    flat = (flat >> vec4u(4u)) | ((magnitude(bits) - vec4u(0x00800000u)) & TOP);
    }
  {
    let q = 2u;
    let gradient = gradients[start + q];
    // The top bit stays set as long as every magnitude lies below that of infinity.
    finite &= magnitude(gradient) - vec4u(INFINITE);
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    minus = (minus >> vec4u(4u)) | (bits & TOP);
    // Zeros and denormals lie below 0x00800000, so that the difference wraps around and sets the top bit.
    flat = (flat >> vec4u(4u)) | ((magnitude(bits) - vec4u(0x00800000u)) & TOP);
    }
  {
    let q = 3u;
    let gradient = gradients[start + q];
    // The top bit stays set as long as every magnitude lies below that of infinity.
    finite &= magnitude(gradient) - vec4u(INFINITE);
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    minus = (minus >> vec4u(4u)) | (bits & TOP);
    // Zeros and denormals lie below 0x00800000, so that the difference wraps around and sets the top bit.
    flat = (flat >> vec4u(4u)) | ((magnitude(bits) - vec4u(0x00800000u)) & TOP);
    }
  {
    let q = 4u;
    let gradient = gradients[start + q];
    // The top bit stays set as long as every magnitude lies below that of infinity.
    finite &= magnitude(gradient) - vec4u(INFINITE);
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    minus = (minus >> vec4u(4u)) | (bits & TOP);
    // Zeros and denormals lie below 0x00800000, so that the difference wraps around and sets the top bit.
    flat = (flat >> vec4u(4u)) | ((magnitude(bits) - vec4u(0x00800000u)) & TOP);
    }
  {
    let q = 5u;
    let gradient = gradients[start + q];
    // The top bit stays set as long as every magnitude lies below that of infinity.
    finite &= magnitude(gradient) - vec4u(INFINITE);
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    minus = (minus >> vec4u(4u)) | (bits & TOP);
    // Zeros and denormals lie below 0x00800000, so that the difference wraps around and sets the top bit.
    flat = (flat >> vec4u(4u)) | ((magnitude(bits) - vec4u(0x00800000u)) & TOP);
    }
  {
    let q = 6u;
    let gradient = gradients[start + q];
    // The top bit stays set as long as every magnitude lies below that of infinity.
    finite &= magnitude(gradient) - vec4u(INFINITE);
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    minus = (minus >> vec4u(4u)) | (bits & TOP);
    // Zeros and denormals lie below 0x00800000, so that the difference wraps around and sets the top bit.
    flat = (flat >> vec4u(4u)) | ((magnitude(bits) - vec4u(0x00800000u)) & TOP);
    }
  {
    let q = 7u;
    let gradient = gradients[start + q];
    // The top bit stays set as long as every magnitude lies below that of infinity.
    finite &= magnitude(gradient) - vec4u(INFINITE);
    let bits = bitcast<vec4u>(valueOf(gradient, own + q));
    minus = (minus >> vec4u(4u)) | (bits & TOP);
    // Zeros and denormals lie below 0x00800000, so that the difference wraps around and sets the top bit.
    flat = (flat >> vec4u(4u)) | ((magnitude(bits) - vec4u(0x00800000u)) & TOP);
    }
  let used = usedBits(word);
  var zero = woven(flat) & used;
  if (any((finite & TOP) == vec4u(0u))) {
    countFaults(start, 8u);
  }
  let negative = woven(minus) & used & ~zero;
  let worker = round.first + member;
  let at = worker * round.words + word;
  ballots[at] = negative | zeroBits(zero, worker, word, at);
}

const TOP = vec4u(0x80000000u);

fn woven(lanes: vec4u) -> u32 {
  return (lanes.x >> 3u) | (lanes.y >> 2u) | (lanes.z >> 1u) | lanes.w;
}
