// The tally: Σ of the signs of all ballots per coordinate. One thread a word, 32 sums each. `count` and `countAt` are written
// by counter.ts for the number of workers.
@group(0) @binding(5) var<storage, read> zeros: array<u32>;
@group(0) @binding(6) var<storage, read> ballots: array<u32>;
@group(0) @binding(1) var<storage, read_write> tally: array<vec4i>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let thread = threadOf(id, groups);
  let word = windowStart() + thread;
  if (thread >= windowLength() || word >= round.words) { return; }
  let counted = count(word);
  for (var q = 0u; q < 8u; q++) {
    let bits = 4u * q + vec4u(0u, 1u, 2u, 3u);
    tally[8u * thread + q] = vec4i(i32(round.workers)) - COUNT_WEIGHT * vec4i(countAt(counted, bits));
  }
}

// The first words of the round, or of a window that a reader asked for.
@group(0) @binding(2) var<uniform> window: vec4u;
fn roundStart() -> u32 { return 0u; }
fn roundLength() -> u32 { return round.words; }
fn readerStart() -> u32 { return window.x; }
fn readerLength() -> u32 { return window.y; }
