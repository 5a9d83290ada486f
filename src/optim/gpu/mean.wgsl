// The sum over a group of workers, in the order of the workers, of what they send uncompressed. One thread a quad.
@group(0) @binding(6) var<storage, read_write> sum: array<vec4f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let quad = threadOf(id, groups);
  if (4u * quad >= round.dimension) { return; }
  var total = vec4f(0.0);
  if (round.opening == 0u) { total = sum[quad]; }
  var largest = vec4u(0u);
  for (var member = 0u; member < round.taken; member++) {
    let gradient = gradients[member * round.stride + quad];
    largest = max(largest, magnitude(gradient));
    total += round.weight * valueOf(gradient, member * round.own + quad);
  }
  sum[quad] = total;
  if (any(largest >= vec4u(INFINITE))) { countFaults(quad, round.stride, round.taken); }
}
