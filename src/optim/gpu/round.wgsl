// What every kernel of an exchange knows; written by rounds.ts in this order.
struct Round {
  dimension: u32,
  words: u32,
  workers: u32,
  layers: u32,
  // The group of workers being taken.
  first: u32,
  taken: u32,
  // Quads (four floats) from one worker's gradient to the next, and the same for the exchange's own buffers.
  stride: u32,
  own: u32,
  seed: u32,
  step: u32,
  tieKey0: u32,
  tieKey1: u32,
  // 1 for the first group of a round, which overwrites the sum.
  opening: u32,
  weight: f32,
  stepSize: f32,
  serverStep: f32,
  beta: f32,
  betaRest: f32,
  beta1: f32,
  beta1Rest: f32,
  beta2: f32,
  beta2Rest: f32,
  epsilon: f32,
  correct1: f32,
  correct2: f32,
}

@group(0) @binding(0) var<uniform> round: Round;

fn usedBits(word: u32) -> u32 {
  let left = round.dimension - 32u * word;
  return select((1u << (left & 31u)) - 1u, 0xffffffffu, left >= 32u);
}
