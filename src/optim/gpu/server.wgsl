// The server: turns the aggregate of the messages into the update x ← x − update. One thread a coordinate.
@group(0) @binding(1) var<storage, read> sum: array<f32>;
@group(0) @binding(2) var<storage, read> tally: array<i32>;
@group(0) @binding(3) var<storage, read> vote: array<u32>;
@group(0) @binding(4) var<storage, read> ties: array<u32>;
@group(0) @binding(5) var<storage, read_write> first: array<f32>;
@group(0) @binding(6) var<storage, read_write> second: array<f32>;
@group(0) @binding(7) var<storage, read_write> update: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = threadOf(id, groups);
  if (i >= round.dimension) { return; }
  update[i] = ruled(i, aggregate(i));
}

fn meanOfNumbers(i: u32) -> f32 { return sum[i] / f32(round.workers); }

fn meanOfSigns(i: u32) -> f32 { return f32(tally[i]) / f32(round.workers); }

// Under error feedback an unscaled sign is worth the step size.
fn meanOfSteps(i: u32) -> f32 { return round.stepSize * meanOfSigns(i); }

fn signOfVote(i: u32) -> f32 {
  return select(1.0, -1.0, extractBits(vote[i / 32u], i & 31u, 1u) == 1u);
}

fn signOrZeroOfVote(i: u32) -> f32 {
  return select(signOfVote(i), 0.0, extractBits(ties[i / 32u], i & 31u, 1u) == 1u);
}

fn plainRule(i: u32, a: f32) -> f32 { return round.serverStep * a; }

// v ← βv + a, update γv (Polyak 1964, undamped).
fn momentumRule(i: u32, a: f32) -> f32 {
  let v = round.beta * first[i] + a;
  first[i] = v;
  return round.serverStep * v;
}

// Kingma and Ba, 1412.6980, Algorithm 1.
fn adamRule(i: u32, a: f32) -> f32 {
  let m = round.beta1 * first[i] + round.beta1Rest * a;
  let v = round.beta2 * second[i] + round.beta2Rest * a * a;
  first[i] = m;
  second[i] = v;
  let below = sqrt(v / round.correct2) + round.epsilon;
  return select(round.serverStep * (m / round.correct1) / below, 0.0, below == 0.0);
}
