// Turns the gradients of liars into what they send, [methods × workers × stride]: the same as attackers.ts.
struct Attack {
  methods: u32,
  // The group of workers: how many, and the first.
  workers: u32,
  first: u32,
  dimension: u32,
  stride: u32,
  // Workers before this one are honest.
  honest: u32,
  seed: u32,
  stream: u32,
  step: u32,
  factor: f32,
  // Workers whose mean is the truth: the honest ones, or all where nobody is.
  witnesses: u32,
}

@group(0) @binding(0) var<uniform> round: Attack;
@group(0) @binding(1) var<storage, read_write> gradients: array<f32>;
// Sum of the witnesses' gradients before noise, [methods × dimension].
@group(0) @binding(2) var<storage, read_write> seen: array<f32>;

// One thread a coordinate of a method.
@compute @workgroup_size(64)
fn see(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= round.methods * round.dimension) { return; }
  let k = thread / round.dimension;
  let i = thread - k * round.dimension;
  var sum = select(seen[thread], 0.0, round.first == 0u);
  for (var member = 0u; member < round.workers && round.first + member < round.witnesses; member++) {
    sum += gradients[(k * round.workers + member) * round.stride + i];
  }
  seen[thread] = sum;
}

// One thread a coordinate of a worker.
@compute @workgroup_size(64)
fn lie(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= round.workers * round.dimension) { return; }
  let member = thread / round.dimension;
  let i = thread - member * round.dimension;
  let worker = round.first + member;
  if (worker < round.honest) { return; }
  for (var k = 0u; k < round.methods; k++) {
    let at = (k * round.workers + member) * round.stride + i;
    gradients[at] = lieOf(gradients[at], worker, k, i);
  }
}

fn scaledLie(g: f32, worker: u32, k: u32, i: u32) -> f32 { return round.factor * g; }

fn randomLie(g: f32, worker: u32, k: u32, i: u32) -> f32 {
  let coins = coinWord(drawKey(round.seed, round.stream, round.step, worker), i / 32u);
  return select(abs(g), -abs(g), extractBits(coins, i & 31u, 1u) == 1u);
}

fn omniscientLie(g: f32, worker: u32, k: u32, i: u32) -> f32 {
  return -seen[k * round.dimension + i] / f32(round.witnesses);
}
