// What the benchmark runs beside the vote. Nothing else uses these.
@group(0) @binding(1) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(6) var<storage, read> ballots: array<u32>;
@group(0) @binding(2) var<storage, read_write> sum: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> vote: array<u32>;

// The mean over the workers of 32-bit numbers, with nothing else done on the way. One thread a quad.
@compute @workgroup_size(64)
fn mean(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let quad = threadOf(id, groups);
  if (4u * quad >= round.dimension) { return; }
  var total = vec4f(0.0);
  for (var worker = 0u; worker < round.workers; worker++) { total += gradients[worker * round.stride + quad]; }
  sum[quad] = total / f32(round.workers);
}

// The vote one bit at a time, as one would first write it. One thread a word.
@compute @workgroup_size(64)
fn bitByBit(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let word = threadOf(id, groups);
  if (word >= round.words) { return; }
  var minus = 0u;
  for (var bit = 0u; bit < 32u; bit++) {
    var count = 0u;
    for (var worker = 0u; worker < round.workers; worker++) {
      count += extractBits(ballots[worker * round.words + word], bit, 1u);
    }
    if (2u * count > round.workers) { minus |= 1u << bit; }
  }
  vote[word] = minus & usedBits(word);
}
