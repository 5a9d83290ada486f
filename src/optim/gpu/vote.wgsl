// The majority vote of all ballots, 32 coordinates to a thread (1802.04434, Algorithm 3). `count`, `majority` and `tied` are
// written by counter.ts for the number of workers.
@group(0) @binding(5) var<storage, read> zeros: array<u32>;
@group(0) @binding(6) var<storage, read> ballots: array<u32>;
@group(0) @binding(1) var<storage, read_write> vote: array<u32>;
@group(0) @binding(2) var<storage, read_write> ties: array<u32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let word = threadOf(id, groups);
  if (word >= round.words) { return; }
  let counted = count(word);
  let used = usedBits(word);
  let even = tied(counted) & used;
  ties[word] = even;
  vote[word] = (majority(counted) & used) | tieBits(even, word);
}

// The tie rules: which of the tied coordinates say minus. Under the rule `zero` the ties themselves mark the zeros.
fn plusTies(even: u32, word: u32) -> u32 { return 0u; }

fn coinTies(even: u32, word: u32) -> u32 {
  if (even == 0u) { return 0u; }
  return even & coinWord(vec2u(round.tieKey0, round.tieKey1), word);
}
