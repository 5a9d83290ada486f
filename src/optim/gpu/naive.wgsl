// The vote one bit at a time, as one would first write it: only the benchmark runs it, beside vote.wgsl.
@group(0) @binding(6) var<storage, read> ballots: array<u32>;
@group(0) @binding(1) var<storage, read_write> vote: array<u32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
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
