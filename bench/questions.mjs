// What `npm run bench` answers, and what each answer is meant to be.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} part The file that measures it.
 * @property {string} text Says what its ratio is, where it has one.
 * @property {string} unit Of both figures.
 * @property {'other / ours' | 'ours / other' | 'none'} ratio
 * @property {{ least: number } | { most: number }} [aim] For the ratio; for our own figure where there is no ratio.
 */

const KERNEL = { part: 'kernels.ts', unit: 'ms' };
const FASTER = { unit: 'ms', ratio: /** @type {const} */ ('other / ours') };
const STEP = { part: 'lab.ts', unit: 'ms', ratio: /** @type {const} */ ('none') };
const PROBLEM = { part: 'problems.ts', unit: 'ms', ratio: /** @type {const} */ ('none') };
const PAINT = { part: 'paint.mjs', unit: 'ms', ratio: /** @type {const} */ ('none') };
const FIRST = { part: 'first-view.mjs', unit: 'ms', ratio: /** @type {const} */ ('none') };
const SIZE = { part: 'sizes.mjs', unit: 'gzip bytes', ratio: /** @type {const} */ ('ours / other') };

/** The figures of the story with their ids. */
const STORY = [
  ...readFileSync(new URL('../src/components/story/figures.ts', import.meta.url), 'utf8').matchAll(
    /^ {2}(\w+): \(\) => import/gm,
  ),
].map(([, id]) => id);

/** The pages of the story: home and the chapters. */
const PAGES = [
  'home',
  ...readdirSync(new URL('../src/story', import.meta.url)).flatMap((name) => /^(.*)\.mdx$/.exec(name)?.[1] ?? []),
];

const SMALL = '2-16-16-1, 64 workers × 3 methods';
const LAB = '784-64-10, 16 workers × 3 methods';

/** @type {readonly Question[]} */
export const QUESTIONS = [
  {
    ...KERNEL,
    id: 'vote-mean',
    text: '31 × 2^20: the vote, times faster than the mean of 32-bit numbers',
    ratio: 'other / ours',
    aim: { least: 20 },
  },
  {
    ...KERNEL,
    id: 'vote-naive',
    text: '31 × 2^20: the vote, times faster than counting bit by bit',
    ratio: 'other / ours',
    aim: { least: 40 },
  },
  {
    ...KERNEL,
    id: 'pack-vote-mean',
    text: '31 × 2^20: packing and voting, times the time of the mean',
    ratio: 'ours / other',
    aim: { most: 1.3 },
  },
  ...[
    { backend: 'webgpu', name: 'WebGPU' },
    { backend: 'wasm', name: 'WebAssembly' },
  ].flatMap(({ backend, name }) => [
    {
      ...FASTER,
      part: `gradients-${backend}.ts`,
      id: `gradients-${backend}-small`,
      text: `${SMALL}: gradients on ${name}, times faster than a loop of tf.grads`,
      aim: { least: 10 },
    },
    {
      ...FASTER,
      part: `gradients-${backend}.ts`,
      id: `gradients-${backend}-lab`,
      text: `${LAB}: gradients on ${name}, times faster than a loop of tf.grads`,
      aim: { least: 1 },
    },
  ]),
  { ...STEP, id: 'lab-wasm', text: `${LAB}: one whole step of the lab on WebAssembly` },
  { ...STEP, id: 'lab-cpu', text: `${LAB}: one whole step of the lab in plain code` },
  { ...STEP, id: 'lab-webgpu', text: `${LAB}: one whole step of the lab on WebGPU` },
  {
    part: 'theory.ts',
    id: 'jury-curve',
    text: 'Exact failure of the vote of 1 … 1001 workers: one pass, beside one sum each',
    unit: 'ms',
    ratio: 'none',
    aim: { most: 5 },
  },
  {
    ...PROBLEM,
    id: 'problem-paths',
    text: 'A slider is dragged: 6 methods × 500 steps in the plane, under noise',
    aim: { most: 4 },
  },
  {
    ...PROBLEM,
    id: 'problem-bands',
    text: 'A slider is dragged: 256 seeds × 2 methods × 200 steps of counterexample 2, under noise, and their bands',
    aim: { most: 150 },
  },
  ...STORY.flatMap((figure) => [
    {
      ...PAINT,
      id: `paint-${figure}-median`,
      text: `Figure “${figure}”: from a move of a knob to its frame, median`,
      aim: { most: 16 },
    },
    {
      ...PAINT,
      id: `paint-${figure}-late`,
      text: `Figure “${figure}”: from a move of a knob to its frame, 95th percentile`,
      aim: { most: 33 },
    },
  ]),
  {
    ...FIRST,
    id: 'first-paint',
    text: 'First view of home, four times slower, nothing cached: largest piece painted',
    aim: { most: 1500 },
  },
  {
    ...FIRST,
    id: 'first-scripts',
    text: 'First view of home: scripts before it is touched',
    unit: 'gzip bytes',
    aim: { most: 160_000 },
  },
  {
    ...FIRST,
    id: 'first-beat',
    text: 'Ten beats of the lecture, each opened with nothing cached: the slowest',
    aim: { most: 2000 },
  },
  {
    ...FIRST,
    id: 'first-beat-slow',
    text: 'Ten beats of the lecture, each opened with nothing cached, four times slower: the slowest',
  },
  ...PAGES.map((page) => ({
    ...FIRST,
    id: `first-task-${page}`,
    text: `First view of ${page}: longest task while it opens`,
    aim: { most: 50 },
  })),
  { ...SIZE, id: 'size-first', text: 'Scripts of the first view, share of @tensorflow/tfjs with WebGPU' },
  { ...SIZE, id: 'size-webgpu', text: 'Scripts that train on WebGPU, share of @tensorflow/tfjs with WebGPU' },
  { ...SIZE, id: 'size-wasm', text: 'Scripts that train on WebAssembly, share of @tensorflow/tfjs with WebGPU' },
  { ...SIZE, id: 'size-binary', text: 'The WebAssembly binary, share of @tensorflow/tfjs with WebGPU' },
  { ...SIZE, id: 'size-kept', text: 'All that is kept for a time without a network', unit: 'bytes', ratio: 'none' },
];

/** The questions whose part, id or text contains this. */
export function questionsAbout(/** @type {string} */ only) {
  const wanted = only.toLowerCase();
  return QUESTIONS.filter(({ part, id, text }) => `${part} ${id} ${text}`.toLowerCase().includes(wanted));
}
