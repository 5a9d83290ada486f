// Per coordinate, the mean over the workers and the sum of squared distances from it; groups of workers are joined by the formula
// of Chan, Golub and LeVeque (1979), so no group needs the numbers of another. One thread a quad.
struct Group {
  dimension: u32,
  stride: u32,
  // Workers in this group and in the groups before it.
  taken: u32,
  before: u32,
}

@group(0) @binding(0) var<uniform> workers: Group;
@group(0) @binding(1) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> means: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> squares: array<vec4f>;

@compute @workgroup_size(64)
fn gather(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let quad = threadOf(id, groups);
  if (4u * quad >= workers.dimension) { return; }
  var total = vec4f(0.0);
  for (var m = 0u; m < workers.taken; m++) { total += gradients[m * workers.stride + quad]; }
  let mean = total / f32(workers.taken);
  var spread = vec4f(0.0);
  for (var m = 0u; m < workers.taken; m++) {
    let distance = gradients[m * workers.stride + quad] - mean;
    spread += distance * distance;
  }
  if (workers.before == 0u) {
    means[quad] = mean;
    squares[quad] = spread;
    return;
  }
  let share = f32(workers.taken) / f32(workers.before + workers.taken);
  let step = mean - means[quad];
  means[quad] += share * step;
  squares[quad] += spread + f32(workers.before) * share * step * step;
}

@group(0) @binding(4) var<storage, read_write> deviations: array<vec4f>;

// The sample's standard deviation, √(squares / (M − 1)); 0 for one worker.
@compute @workgroup_size(64)
fn finish(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let quad = threadOf(id, groups);
  if (4u * quad >= workers.dimension) { return; }
  let all = workers.before + workers.taken;
  deviations[quad] = select(vec4f(0.0), sqrt(squares[quad] / f32(max(all, 2u) - 1u)), all > 1u);
}
