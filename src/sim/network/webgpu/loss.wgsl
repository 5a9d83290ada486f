// The loss of every example of every method, and δ = ∂(mean loss over a worker's batch)/∂output: softmax cross-entropy, or the logistic loss of
// one output. One thread an example.
struct Examples {
  methods: u32,
  examples: u32,
  classes: u32,
  batch: u32,
}

@group(0) @binding(0) var<uniform> size: Examples;
@group(0) @binding(1) var<storage, read> outputs: array<f32>;
@group(0) @binding(2) var<storage, read> labels: array<u32>;
@group(0) @binding(3) var<storage, read_write> deltas: array<f32>;
@group(0) @binding(4) var<storage, read_write> losses: array<f32>;
@group(0) @binding(5) var<storage, read_write> sums: array<f32>;

@compute @workgroup_size(64)
fn softmax(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= size.methods * size.examples) { return; }
  let at = thread * size.classes;
  let label = labels[thread % size.examples];
  var top = outputs[at];
  for (var c = 1u; c < size.classes; c++) { top = max(top, outputs[at + c]); }
  var sum = 0.0;
  for (var c = 0u; c < size.classes; c++) { sum += exp(outputs[at + c] - top); }
  for (var c = 0u; c < size.classes; c++) {
    let wanted = select(0.0, 1.0, c == label);
    deltas[at + c] = (exp(outputs[at + c] - top) / sum - wanted) / f32(size.batch);
  }
  losses[thread] = top + log(sum) - outputs[at + label];
}

@compute @workgroup_size(64)
fn logistic(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= size.methods * size.examples) { return; }
  let z = outputs[thread];
  let label = labels[thread % size.examples];
  deltas[thread] = (1.0 / (1.0 + exp(-z)) - f32(label)) / f32(size.batch);
  losses[thread] = max(select(z, -z, label == 1u), 0.0) + log(1.0 + exp(-abs(z)));
}

// 64 sums a method, so that few numbers go back.
@compute @workgroup_size(64)
fn total(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  let method = thread / 64u;
  if (method >= size.methods) { return; }
  var sum = 0.0;
  for (var n = thread % 64u; n < size.examples; n += 64u) { sum += losses[method * size.examples + n]; }
  sums[thread] = sum;
}
