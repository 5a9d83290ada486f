// What `npm run bench` answers, and what each answer is meant to be.

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} part The file that measures it.
 * @property {string} text Its answer is the ratio, where there is one.
 * @property {string} unit Of both figures.
 * @property {'other / ours' | 'ours / other' | 'none'} ratio
 * @property {{ least: number } | { most: number }} [aim] For the ratio.
 */

const KERNELS = { part: 'kernels.ts', unit: 'ms' };
const SMALL = '3 methods, 64 workers, 2-16-16-1, logistic';
const LAB = '3 methods, 16 workers, 784-64-10, softmax';

/** @type {readonly Question[]} */
export const QUESTIONS = [
  {
    ...KERNELS,
    id: 'vote-mean',
    text: 'How many times faster is the vote of 31 × 2^20 signs than the mean of as many 32-bit numbers?',
    ratio: 'other / ours',
    aim: { least: 20 },
  },
  {
    ...KERNELS,
    id: 'vote-naive',
    text: 'How many times faster is the vote than a vote bit by bit?',
    ratio: 'other / ours',
    aim: { least: 40 },
  },
  {
    ...KERNELS,
    id: 'pack-vote-mean',
    text: 'How many times as long as that mean do packing and voting take?',
    ratio: 'ours / other',
    aim: { most: 1.3 },
  },
  ...['webgpu', 'wasm'].flatMap((backend) => [
    gradients(backend, 'small', SMALL, 10),
    gradients(backend, 'lab', LAB, 1),
  ]),
  ...['WebAssembly', 'plain code', 'WebGPU'].map((name) => lab(name)),
  size('first', 'the scripts of the first view'),
  size('webgpu', 'all scripts of the worker that trains on WebGPU'),
  size('wasm', 'all scripts of the worker that trains on WebAssembly'),
  size('binary', 'the WebAssembly binary'),
];

/** The questions whose part, id or text contains this. */
export function questionsAbout(/** @type {string} */ only) {
  const wanted = only.toLowerCase();
  return QUESTIONS.filter(({ part, id, text }) => `${part} ${id} ${text}`.toLowerCase().includes(wanted));
}

/** @returns {Question} */
function gradients(
  /** @type {string} */ backend,
  /** @type {string} */ scene,
  /** @type {string} */ title,
  /** @type {number} */ least,
) {
  const name = backend === 'webgpu' ? 'WebGPU' : 'WebAssembly';
  return {
    part: `gradients-${backend}.ts`,
    id: `gradients-${backend}-${scene}`,
    text: `How many times faster on ${name} are the gradients of one step than a loop of tf.grads (${title})?`,
    unit: 'ms',
    ratio: 'other / ours',
    aim: { least },
  };
}

/** @returns {Question} */
function lab(/** @type {string} */ name) {
  const id = { WebAssembly: 'lab-wasm', 'plain code': 'lab-cpu', WebGPU: 'lab-webgpu' }[name] ?? '';
  return { part: 'lab.ts', id, text: `How long is one step of the lab on ${name}?`, unit: 'ms', ratio: 'none' };
}

/** @returns {Question} */
function size(/** @type {string} */ id, /** @type {string} */ what) {
  return {
    part: 'sizes.ts',
    id: `size-${id}`,
    text: `What share of the union package of TensorFlow.js with WebGPU do readers download: ${what}?`,
    unit: 'bytes, gzip',
    ratio: 'ours / other',
  };
}
