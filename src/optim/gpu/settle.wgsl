// Error feedback's last line, e ← p − Δ, for a group of workers: takes from the residual what the ballot says. One thread a word.
@group(0) @binding(1) var<storage, read> norms: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> residual: array<f32>;
@group(0) @binding(5) var<storage, read> zeros: array<u32>;
@group(0) @binding(6) var<storage, read> ballots: array<u32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  if (thread >= round.taken * round.words) { return; }
  let member = thread / round.words;
  let word = thread - member * round.words;
  let worker = round.first + member;
  let at = worker * round.words + word;
  let negative = ballots[at];
  let flat = flatBits(at);
  let start = 4u * member * round.own;
  let end = min(32u * word + 32u, round.dimension);
  var layer = layerFrom(0u, 32u * word);
  for (var i = 32u * word; i < end; ) {
    let edge = min(end, offsets[layer + 1u]);
    let scale = scaleOf(worker, layer);
    for (; i < edge; i++) {
      let sent = select(scale, -scale, extractBits(negative, i & 31u, 1u) == 1u);
      residual[start + i] -= select(sent, 0.0, extractBits(flat, i & 31u, 1u) == 1u);
    }
    layer++;
  }
}

fn noFlatBits(at: u32) -> u32 { return 0u; }
fn zeroFlatBits(at: u32) -> u32 { return zeros[at]; }
