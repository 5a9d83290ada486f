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
}

@group(0) @binding(0) var<uniform> noise: Noise;
@group(0) @binding(1) var<storage, read_write> gradients: array<f32>;

fn gaussianNoise(word: u32, i: u32) -> f32 { return gaussianOf(word); }

fn uniformNoise(word: u32, i: u32) -> f32 { return (f32(2u * (word >> 8u) + 1u) * 0x1p-24f - 1.0) * 1.7320508; }

fn sparseNoise(word: u32, i: u32) -> f32 {
  return select(0.0, sqrt(f32(noise.every)) * gaussianOf(word), i % noise.every == 0u);
}

fn skewedNoise(word: u32, i: u32) -> f32 {
  return select(noise.low, noise.high, (f32(word >> 8u) + 0.5) * 0x1p-24f < noise.chance);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= noise.workers * noise.dimension) { return; }
  let member = thread / noise.dimension;
  let i = thread - member * noise.dimension;
  let key = drawKey(noise.seed, noise.stream, noise.step, noise.first + member);
  let added = noise.level * unitNoise(drawWord(key, i), i);
  for (var k = 0u; k < noise.methods; k++) {
    gradients[(k * noise.workers + member) * noise.stride + i] += added;
  }
}
