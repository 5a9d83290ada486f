// x ← x − update on one tensor of the parameters. One thread a coordinate.
struct Target {
  // First coordinate in the update, first float in the tensor's buffer, number of coordinates.
  start: u32,
  at: u32,
  length: u32,
}

@group(0) @binding(0) var<uniform> tensor: Target;
@group(0) @binding(1) var<storage, read> update: array<f32>;
@group(0) @binding(2) var<storage, read_write> parameters: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = threadOf(id, groups);
  if (i >= tensor.length) { return; }
  parameters[tensor.at + i] -= update[tensor.start + i];
}
