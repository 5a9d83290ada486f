// Adds a group of workers' noise to the gradients of every method, [methods × workers × stride]: the same bits as noise.ts. One thread a
// coordinate of a worker, so that each number is drawn once.
struct Noise {
  methods: u32,
  workers: u32,
  dimension: u32,
  stride: u32,
  first: u32,
  seed: u32,
  stream: u32,
  every: u32,
  step: u32,
  level: f32,
  chance: f32,
  high: f32,
  low: f32,
  centre: f32,
  spread: f32,
  hit: f32,
}

@group(0) @binding(0) var<uniform> noise: Noise;
@group(0) @binding(1) var<storage, read_write> gradients: array<f32>;

fn gaussianNoise(words: vec2u, i: u32) -> f32 { return gaussianOf(words.x); }

fn uniformNoise(words: vec2u, i: u32) -> f32 {
  return (f32(2u * (words.x >> 8u) + 1u) * 0x1p-24f - 1.0) * 1.7320508;
}

fn laplaceNoise(words: vec2u, i: u32) -> f32 {
  let rank = (words.x & 0x7fffffffu) >> 7u;
  let size = -naturalLog(f32(2u * rank + 1u) * 0x1p-25f) * 0.70710678;
  return select(size, -size, words.x >> 31u == 1u);
}

// See studentOf in noise.ts. The root and the cosine are our own: built-in ones differ from adapter to adapter.
fn studentNoise(words: vec2u, i: u32) -> f32 {
  let rank = words.x >> 8u;
  let u = f32(2u * rank + 1u) * 0x1p-25f;
  let rest = f32(2u * (0x1000000u - rank) - 1u) * 0x1p-25f;
  let y = inverseCubeRoot(u);
  let radius = sqrt(rest * (1.0 + y) / (u * (1.0 + y + y * y)));
  let quarter = f32(2u * ((words.y & 0x7fffffffu) >> 7u) + 1u) * 0x1p-25f;
  let size = radius * quarterCosine(quarter);
  return select(size, -size, words.y >> 31u == 1u);
}

// u^(−1/3) for 2⁻²⁵ ≤ u ≤ 1: Newton's iteration from a guess at the exponent.
fn inverseCubeRoot(u: f32) -> f32 {
  var y = bitcast<f32>(0x54a2fa8cu - bitcast<u32>(u) / 3u);
  for (var turn = 0u; turn < 4u; turn++) { y *= (4.0 - u * y * y * y) * 0.33333333; }
  return y;
}

// cos(πx/2) for 0 ≤ x ≤ 1, by its series.
fn quarterCosine(x: f32) -> f32 {
  let t = x * x;
  let tail = 0.00091926027 + t * (-0.000025202042 + t * (4.7108748e-7 - t * 6.3866031e-9));
  return 1.0 + t * (-1.2337006 + t * (0.25366951 + t * (-0.020863481 + t * tail)));
}

fn sparseNoise(words: vec2u, i: u32) -> f32 {
  return select(0.0, noise.hit * gaussianOf(words.x), i % noise.every == 0u);
}

fn skewedNoise(words: vec2u, i: u32) -> f32 {
  return select(noise.low, noise.high, (f32(words.x >> 8u) + 0.5) * 0x1p-24f < noise.chance);
}

// The normal does not use the lowest bit of its word.
fn bimodalNoise(words: vec2u, i: u32) -> f32 {
  return select(-noise.centre, noise.centre, (words.x & 1u) == 1u) + noise.spread * gaussianOf(words.x);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= noise.workers * noise.dimension) { return; }
  let member = thread / noise.dimension;
  let i = thread - member * noise.dimension;
  let key = drawKey(noise.seed, noise.stream, noise.step, noise.first + member);
  let added = noise.level * unitNoise(threefry(key, vec2u(i, 0u)), i);
  for (var k = 0u; k < noise.methods; k++) {
    gradients[(k * noise.workers + member) * noise.stride + i] += added;
  }
}
