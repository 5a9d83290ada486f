import type { MethodId } from '../optim/methods';

/** The words of the story, used the same in text, labels and code. */
export const GLOSSARY = {
  worker: 'A machine that holds data, computes gradients and sends a message each step.',
  server: 'Where the messages meet: it makes one update of them and sends it to everybody.',
  gradient: 'Which way, and how steeply, the loss rises in every coordinate.',
  ballot: 'One worker’s signs, one bit a coordinate, 32 to a word.',
  tally: 'How many ballots say plus, coordinate by coordinate; drawn as their lead over those that say minus.',
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

/** What each method does, in a sentence. */
export const METHOD_WORDS: Record<MethodId, string> = {
  sgd: 'Steps down the mean of the workers’ gradients.',
  'sgd-momentum': 'Steps down a running sum of gradients, in which the old ones fade.',
  adam: 'Steps down a running mean of gradients, each coordinate divided by its usual size.',
  rprop:
    'Every coordinate has its own step, which grows while the sign of the gradient stays and shrinks when it turns.',
  'median-sgd': 'Steps down the median of the workers’ gradients, coordinate by coordinate.',
  signsgd: 'Moves every coordinate equally far, against the sign of its gradient; many workers’ signs are averaged.',
  signum: 'The sign of a running mean of gradients; many workers’ signs are averaged.',
  'signsgd-vote': 'Each worker sends the signs of its gradient, and the majority decides every coordinate.',
  'signum-vote': 'Each worker sends the signs of a running mean of its gradients, and the majority decides.',
  'noisy-signsgd': 'Each worker adds noise to its gradient before it takes the signs, and the majority decides.',
  lion: 'The signs of a running mean of gradients in which the newest counts extra; the majority decides.',
  'scaled-sign':
    'Sends signs and one number, the mean size of the gradient’s entries, and forgets what that leaves out.',
  'ef-signsgd': 'Sends signs and their mean size, remembers what that left out, and adds it to the next message.',
  'ef-sign': 'Error feedback with bare signs: every coordinate pays one step a round and remembers what it still owes.',
  'ef-signsgd-both': 'Error feedback on both ways: the server, too, sends signs and remembers what they left out.',
  'onebit-sgd':
    'Sends one bit a coordinate, read as the mean of its side, plus or minus, and remembers what that left out.',
  'top-k': 'Sends the k largest entries and forgets the rest.',
  'ef-top-k': 'Sends the k largest entries and remembers the rest for later.',
  'random-k': 'Sends k entries drawn at random, enlarged so that they are right on average.',
  'ef-random-k': 'Sends k entries drawn at random and remembers the rest for later.',
  qsgd: 'Rounds each entry at random to a few levels, right on average.',
  terngrad: 'Rounds each entry at random to nothing or to plus or minus the largest, right on average.',
  ef21: 'Each worker sends only the compressed difference between its gradient and what its messages so far add up to.',
  ssdm: 'Sends ±1 at random, a large entry’s sign more surely, and averages over steps.',
};
