// How the answers are written down.
import { availableParallelism, cpus } from 'node:os';
import { QUESTIONS } from './questions.mjs';

/**
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {{ id: string, ours: number, other: number | null }} Figures
 */

const WIDEST = Math.max(...QUESTIONS.map(({ text }) => text.length));

/** The machine in words. */
export function machineOf(/** @type {string} */ adapter) {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} cores, Node ${process.versions.node}, ${adapter}`;
}

/** The ratio of two figures, the way round that the question asks for. */
export function ratioOf(/** @type {Question} */ { ratio }, /** @type {Figures} */ { ours, other }) {
  if (ratio === 'none' || other === null) return null;
  return ratio === 'ours / other' ? ours / other : other / ours;
}

/** Whether the answer is what it is meant to be; null where nothing is. Without a ratio, our own figure is what counts. */
export function met(/** @type {Question} */ question, /** @type {Figures} */ figures) {
  const { aim, ratio } = question;
  const reached = ratio === 'none' ? figures.ours : ratioOf(question, figures);
  if (!aim || reached === null) return null;
  return 'least' in aim ? reached >= aim.least : reached <= aim.most;
}

/** One answer as a line of JSON. */
export function lineOf(
  /** @type {Question} */ question,
  /** @type {Figures} */ figures,
  /** @type {string} */ machine,
) {
  const { ours, other } = figures;
  const ratio = ratioOf(question, figures);
  return JSON.stringify({ question: question.text, ours, other, ratio, unit: question.unit, machine });
}

/** The top of the table. */
export function heading() {
  return row(['', 'ours', 'other', 'unit', 'ratio', 'aim', '']);
}

/** One answer as a row of the table. */
export function rowOf(/** @type {Question} */ question, /** @type {Figures} */ figures) {
  const { aim, text, unit } = question;
  const { ours, other } = figures;
  const ratio = ratioOf(question, figures);
  const wanted = !aim ? '' : 'least' in aim ? `≥ ${aim.least}` : `≤ ${aim.most}`;
  const reached = met(question, figures);
  const verdict = reached === null ? '' : reached ? 'met' : 'missed';
  return row([text, short(ours), short(other), unit, short(ratio), wanted, verdict]);
}

function row(/** @type {string[]} */ [text, ours, other, unit, ratio, aim, verdict]) {
  const figures = `${ours.padStart(9)}${other.padStart(9)} ${unit.padEnd(10)}${ratio.padStart(8)}`;
  return `${text.padEnd(WIDEST)}${figures}  ${aim.padEnd(6)}${verdict}`.trimEnd();
}

/** Three digits, or all of a large number. */
function short(/** @type {number | null} */ value) {
  if (value === null) return '';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
