// The gradients of one layer, one a (method, worker): the sum over the worker's examples of input ⊗ δ for W, of δ for b, written to its place in
// the flat gradients, [methods × workers × stride]. The library's batched products write every tensor to a buffer of its own and
// wait at barriers; here a thread keeps a tile of 4 × 4 sums.
struct Layer {
  methods: u32,
  // The group of workers: how many, and the first.
  workers: u32,
  first: u32,
  batch: u32,
  // Examples of all workers.
  examples: u32,
  inputs: u32,
  outputs: u32,
  stride: u32,
  // Where W starts in the flat gradient; b follows it.
  start: u32,
  // Floats from one method's inputs to the next: 0 for the batch, which all methods share.
  step: u32,
}

@group(0) @binding(0) var<uniform> layer: Layer;
@group(0) @binding(1) var<storage, read> below: array<f32>;
@group(0) @binding(2) var<storage, read> deltas: array<f32>;
@group(0) @binding(3) var<storage, read_write> gradients: array<f32>;

@compute @workgroup_size(64)
fn weights(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  let across = (layer.outputs + 3u) / 4u;
  let tiles = across * ((layer.inputs + 3u) / 4u);
  let row = thread / tiles;
  if (row >= layer.methods * layer.workers) { return; }
  let tile = thread - row * tiles;
  let i = 4u * (tile / across);
  let j = 4u * (tile % across);
  let method = row / layer.workers;
  let example = (layer.first + row - method * layer.workers) * layer.batch;
  // Past the last input or output the last one is read again and the sum is not written.
  let rows = min(vec4u(i) + vec4u(0u, 1u, 2u, 3u), vec4u(layer.inputs - 1u));
  let columns = min(vec4u(j) + vec4u(0u, 1u, 2u, 3u), vec4u(layer.outputs - 1u));
  var x = method * layer.step + example * layer.inputs;
  var d = (method * layer.examples + example) * layer.outputs;
  var sum = mat4x4f();
  for (var n = 0u; n < layer.batch; n++) {
    let delta = vec4f(deltas[d + columns.x], deltas[d + columns.y], deltas[d + columns.z], deltas[d + columns.w]);
    sum[0] += below[x + rows.x] * delta;
    sum[1] += below[x + rows.y] * delta;
    sum[2] += below[x + rows.z] * delta;
    sum[3] += below[x + rows.w] * delta;
    x += layer.inputs;
    d += layer.outputs;
  }
  let at = row * layer.stride + layer.start;
  for (var r = 0u; r < min(4u, layer.inputs - i); r++) {
    for (var c = 0u; c < min(4u, layer.outputs - j); c++) {
      gradients[at + (i + r) * layer.outputs + j + c] = sum[r][c];
    }
  }
}

@compute @workgroup_size(64)
fn biases(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  let row = thread / layer.outputs;
  if (row >= layer.methods * layer.workers) { return; }
  let j = thread - row * layer.outputs;
  let method = row / layer.workers;
  let example = (layer.first + row - method * layer.workers) * layer.batch;
  var d = (method * layer.examples + example) * layer.outputs + j;
  var sum = 0.0;
  for (var n = 0u; n < layer.batch; n++) {
    sum += deltas[d];
    d += layer.outputs;
  }
  gradients[row * layer.stride + layer.start + layer.inputs * layer.outputs + j] = sum;
}
