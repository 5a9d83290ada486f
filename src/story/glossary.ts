/** The words of the story, used the same in text, labels and code. */
export const GLOSSARY = {
  worker: 'A machine that holds data, computes gradients and sends a message each step.',
  server: 'Where the messages meet: it makes one update of them and sends it to everybody.',
  gradient: 'Which way, and how steeply, the loss rises in every coordinate.',
  ballot: 'One worker’s signs, one bit a coordinate, 32 to a word.',
  tally: 'How many ballots say plus, coordinate by coordinate.',
  vote: 'The majority’s sign: the server’s answer, one bit a coordinate.',
  margin: 'How far a tally is from a tie.',
  residual: 'What error feedback still owes: what the messages so far could not say.',
  compressor: 'What a worker does to a vector so that it takes fewer bits.',
  aggregator: 'How many messages become one: mean, majority or median.',
  method: 'A whole recipe: momentum, memory, compressor, aggregator and server rule.',
  exchange: 'One round: gradients in, one update out, and the bits counted.',
  problem: 'A function to descend and the noise of its gradient.',
  partition: 'Which data each worker sees.',
  run: 'Settings and a seed, played to the end.',
  density: 'φ, how evenly a vector is spread over its coordinates: 1 for all alike, 1/d for one alone.',
} as const;

export type GlossaryWord = keyof typeof GLOSSARY;
