// The zero rules: what a worker's ballot says on the coordinates `flat` (bits) of a word, where its value is 0.
// Each returns the bits that are to say minus. `at` is the word in ballots and zeros.
@group(0) @binding(5) var<storage, read_write> zeros: array<u32>;

const ZERO_STREAM = 4u;

fn plusZeros(flat: u32, worker: u32, word: u32, at: u32) -> u32 {
  return 0u;
}

fn coinZeros(flat: u32, worker: u32, word: u32, at: u32) -> u32 {
  if (flat == 0u) { return 0u; }
  return flat & coinWord(drawKey(round.seed, ZERO_STREAM, round.step, worker), word);
}

fn zeroZeros(flat: u32, worker: u32, word: u32, at: u32) -> u32 {
  zeros[at] = flat;
  return 0u;
}
