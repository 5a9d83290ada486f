// Copies one tensor's gradients, [methods × workers × length], to its place in the flat gradients, [methods × workers × stride].
// TensorFlow.js writes each product into a buffer of its own, and the exchange reads one flat vector a worker.
struct Part {
  rows: u32,
  length: u32,
  stride: u32,
  start: u32,
}

@group(0) @binding(0) var<uniform> part: Part;
@group(0) @binding(1) var<storage, read> tensor: array<f32>;
@group(0) @binding(2) var<storage, read_write> gradients: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= part.rows * part.length) { return; }
  let row = thread / part.length;
  gradients[row * part.stride + part.start + thread - row * part.length] = tensor[thread];
}
