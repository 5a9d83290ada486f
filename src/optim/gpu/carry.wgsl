// Brings momentum and residual up to date and counts faults where the ballot cannot be packed in the same pass, because it
// needs a norm of the whole vector first. One thread for eight quads.
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= round.taken * round.words) { return; }
  let member = thread / round.words;
  let word = thread - member * round.words;
  let start = member * round.stride + 8u * word;
  let own = member * round.own + 8u * word;
  var largest = vec4u(0u);
  for (var q = 0u; q < 8u; q++) {
    let gradient = gradients[start + q];
    largest = max(largest, magnitude(gradient));
    _ = valueOf(gradient, own + q);
  }
  if (any(largest >= vec4u(INFINITE))) { countFaults(start, 1u, 8u); }
}
