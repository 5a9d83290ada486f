// Packs signs: one thread makes one 32-bit word of one worker's ballot and, in the same pass, brings the worker's momentum and
// residual up to date. No shared memory: on software adapters a barrier costs more than everything else here.
@group(0) @binding(6) var<storage, read_write> ballots: array<u32>;

// Two bit planes of 32 coordinates. Component c holds coordinates c, c + 4, c + 8 …: each quad enters at the top bits, and what
// was there moves down by four.
struct Planes {
  minus: vec4u,
  zero: vec4u,
  // The largest magnitude so far.
  largest: vec4u,
}

const TOP = vec4u(0x80000000u);

fn scan(planes: Planes, at: u32, own: u32) -> Planes {
  let gradient = gradients[at];
  let bits = bitcast<vec4u>(valueOf(gradient, own));
  let size = magnitude(bits);
  return Planes(
    (planes.minus >> vec4u(4u)) | (bits & TOP),
    // Zeros and denormals lie below 0x00800000: the difference wraps around, which sets the top bit.
    (planes.zero >> vec4u(4u)) | ((size - vec4u(0x00800000u)) & TOP),
    max(planes.largest, largestOf(gradient, size)),
  );
}

fn woven(plane: vec4u) -> u32 {
  return (plane.x >> 3u) | (plane.y >> 2u) | (plane.z >> 1u) | plane.w;
}

// A second look, where the first met a NaN or ±∞: counts those of the gradients, and returns which values are NaN, since these
// count as zeros. A NaN may also come out of momentum or residual, when the gradient is sound. One loop for both: a
// second one costs a software adapter a tenth of the whole kernel even where nothing is odd.
fn nanBits(start: u32, own: u32) -> u32 {
  var nan = vec4u(0u);
  for (var q = 0u; q < 8u; q++) {
    countFaultsOf(gradients[start + q]);
    nan = (nan >> vec4u(4u)) | ((vec4u(INFINITE) - magnitude(storedValue(start + q, own + q))) & TOP);
  }
  return woven(nan);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= round.taken * round.words) { return; }
  let member = thread / round.words;
  let word = thread - member * round.words;
  let start = member * round.stride + 8u * word;
  let own = member * round.own + 8u * word;

  // Written out: as a loop this takes half as long again on a software adapter.
  var planes = scan(Planes(vec4u(0u), vec4u(0u), vec4u(0u)), start, own);
  planes = scan(planes, start + 1u, own + 1u);
  planes = scan(planes, start + 2u, own + 2u);
  planes = scan(planes, start + 3u, own + 3u);
  planes = scan(planes, start + 4u, own + 4u);
  planes = scan(planes, start + 5u, own + 5u);
  planes = scan(planes, start + 6u, own + 6u);
  planes = scan(planes, start + 7u, own + 7u);

  let worker = round.first + member;
  let at = worker * round.words + word;
  let used = usedBits(word);
  var zero = woven(planes.zero) & used;
  if (any(planes.largest >= vec4u(INFINITE))) {
    zero |= nanBits(start, own) & used;
  }
  let minus = woven(planes.minus) & used & ~zero;
  ballots[at] = minus | zeroBits(zero, worker, word, at);
}
