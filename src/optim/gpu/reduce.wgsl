// Norms of rows of numbers, layer by layer. First every thread sums a stride of one layer of one row; then sums are folded 64 at a
// time, twice. No barriers, and short chains of additions, so that single precision keeps seven digits at 10⁷ coordinates.
struct Rows {
  // Rows, quads from one row to the next, layers a row, threads a layer.
  rows: u32,
  stride: u32,
  layers: u32,
  threads: u32,
  // The row of `norms` that the first row here goes to.
  first: u32,
}

@group(0) @binding(0) var<uniform> rows: Rows;
@group(0) @binding(1) var<storage, read> offsets: array<u32>;
@group(0) @binding(2) var<storage, read> values: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> partials: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> folds: array<vec4f>;
// ‖v‖₁, ‖v‖₂, ‖v‖₂² and the density φ = ‖v‖₁² / (d ‖v‖₂²) (1802.04434, eq. 1) of every row and layer.
@group(0) @binding(5) var<storage, read_write> norms: array<vec4f>;

// A partial is (Σ|v|, Σv² over |v| ≥ 2⁻³², 2¹²⁸ Σv² over smaller |v|, 0): squares of small numbers would underflow.
fn partialOf(v: vec4f) -> vec4f {
  let size = abs(v);
  let small = size < vec4f(0x1p-32f);
  let one = vec4f(1.0);
  let large = select(size, vec4f(0.0), small);
  let lifted = select(vec4f(0.0), size * 0x1p64f, small);
  return vec4f(dot(size, one), dot(large, large), dot(lifted, lifted), 0.0);
}

@compute @workgroup_size(64)
fn gather(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= rows.rows * rows.layers * rows.threads) { return; }
  let section = thread / rows.threads;
  let row = section / rows.layers;
  let layer = section - row * rows.layers;
  let start = offsets[layer];
  let to = offsets[layer + 1u];
  var total = vec4f(0.0);
  let end = (to + 3u) / 4u;
  for (var quad = start / 4u + thread - section * rows.threads; quad < end; quad += rows.threads) {
    let at = 4u * quad + vec4u(0u, 1u, 2u, 3u);
    let inside = (at >= vec4u(start)) & (at < vec4u(to));
    total += partialOf(select(vec4f(0.0), values[row * rows.stride + quad], inside));
  }
  partials[thread] = total;
}

fn foldCount() -> u32 { return (rows.threads + 63u) / 64u; }

@compute @workgroup_size(64)
fn fold(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= rows.rows * rows.layers * foldCount()) { return; }
  let section = thread / foldCount();
  let start = 64u * (thread - section * foldCount());
  var total = vec4f(0.0);
  for (var i = start; i < min(start + 64u, rows.threads); i++) { total += partials[section * rows.threads + i]; }
  folds[thread] = total;
}

@compute @workgroup_size(64)
fn finish(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let section = threadOf(id, groups);
  if (section >= rows.rows * rows.layers) { return; }
  var total = vec4f(0.0);
  for (var i = 0u; i < foldCount(); i++) { total += folds[section * foldCount() + i]; }
  let layer = section % rows.layers;
  let size = f32(offsets[layer + 1u] - offsets[layer]);
  let one = total.x;
  // Where there is nothing large, the root is taken before the factor 2¹²⁸ is taken out.
  let two = select(sqrt(total.y + total.z * 0x1p-64f * 0x1p-64f), sqrt(total.z) * 0x1p-64f, total.y == 0.0);
  let ratio = one / two;
  norms[rows.first * rows.layers + section] = vec4f(one, two, two * two, select(0.0, ratio * ratio / size, two > 0.0));
}
