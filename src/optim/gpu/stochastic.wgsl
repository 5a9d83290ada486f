// The stochastic sign: minus with probability ½ − ½ v/‖v‖₂ (1905.12938, Definition 2). `values` holds the group's v,
// `norms` one row a worker (reduce.wgsl). A vector without a finite norm, or of zeros, is packed by its signs.
@group(0) @binding(1) var<storage, read> values: array<vec4u>;
@group(0) @binding(2) var<storage, read> norms: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> ballots: array<u32>;

const STOCHASTIC_STREAM = 6u;
const HALF = 0x80000000u;

// Whether a draw falls at or above ½ + ½ ratio. Compared on 32-bit integers, where the draw is exact.
fn saysMinus(draw: u32, ratio: f32) -> bool {
  let reach = min(abs(ratio), 1.0) * 0x1p31f;
  if (ratio >= 0.0) { return draw >= HALF && draw - HALF >= u32(ceil(reach)); }
  return draw >= HALF || HALF - draw <= u32(reach);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= round.taken * round.words) { return; }
  let member = thread / round.words;
  let word = thread - member * round.words;
  let worker = round.first + member;
  let norm = norms[worker].y;
  let signsOnly = bitcast<u32>(norm) - 0x00800000u >= 0x7f000000u;
  let key = drawKey(round.seed, STOCHASTIC_STREAM, round.step, worker);
  let start = member * valueStride() + 8u * word;

  var minus = 0u;
  var flat = 0u;
  for (var bit = 0u; bit < 32u; bit++) {
    let bits = values[start + bit / 4u][bit & 3u];
    let zero = (bits & 0x7fffffffu) - 0x00800000u > 0x7f000000u;
    if (signsOnly) {
      flat |= select(0u, 1u, zero) << bit;
      minus |= select(bits >> 31u, 0u, zero) << bit;
    } else {
      let ratio = select(bitcast<f32>(bits) / norm, 0.0, zero);
      minus |= select(0u, 1u, saysMinus(drawWord(key, 32u * word + bit), ratio)) << bit;
    }
  }
  let used = usedBits(word);
  let at = worker * round.words + word;
  ballots[at] = (minus & used) | zeroBits(flat & used, worker, word, at);
}

fn gradientStride() -> u32 { return round.stride; }
fn ownStride() -> u32 { return round.own; }
