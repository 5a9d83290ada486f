// The sum over all workers of scaled signs, each ballot decoded with the scale of its layer. One thread a word.
@group(0) @binding(1) var<storage, read> norms: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> sum: array<f32>;
@group(0) @binding(5) var<storage, read> zeros: array<u32>;
@group(0) @binding(6) var<storage, read> ballots: array<u32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let word = threadOf(id, groups);
  if (word >= round.words) { return; }
  let end = min(32u * word + 32u, round.dimension);
  var layer = layerFrom(0u, 32u * word);
  for (var i = 32u * word; i < end; ) {
    let edge = min(end, offsets[layer + 1u]);
    for (var base = i & ~3u; base < edge; base += 4u) {
      let total = decodeQuad(word, layer, base & 31u);
      for (var lane = 0u; lane < 4u; lane++) {
        if (base + lane >= i && base + lane < edge) { sum[base + lane] = total[lane]; }
      }
    }
    i = edge;
    layer++;
  }
}

fn decodeQuad(word: u32, layer: u32, bit: u32) -> vec4f {
  let lanes = vec4u(bit, bit + 1u, bit + 2u, bit + 3u);
  var total = vec4f(0.0);
  for (var worker = 0u; worker < round.workers; worker++) {
    let at = worker * round.words + word;
    let scale = vec4f(scaleOf(worker, layer));
    let negative = (vec4u(ballots[at]) >> lanes) & vec4u(1u);
    let flat = (vec4u(flatBits(at)) >> lanes) & vec4u(1u);
    total += select(select(scale, -scale, negative == vec4u(1u)), vec4f(0.0), flat == vec4u(1u));
  }
  return total;
}

fn noFlatBits(at: u32) -> u32 { return 0u; }
fn zeroFlatBits(at: u32) -> u32 { return zeros[at]; }
