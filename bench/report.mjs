// How the answers are written down.
import { availableParallelism, cpus } from 'node:os';

/**
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {{ id: string, ours: number, other: number | null }} Figures
 */

/** The machine in words. */
export function machineOf(/** @type {string} */ adapter) {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} cores, Node ${process.versions.node}, ${adapter}`;
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

/** One answer for the reader: the question, and under it the figures. */
export function rowOf(/** @type {Question} */ question, /** @type {Figures} */ figures) {
  const { ours, other } = figures;
  const ratio = ratioOf(question, figures);
  const columns = [
    `ours ${short(ours)}`.padEnd(16),
    other === null ? '' : `other ${short(other)}`.padEnd(17),
    question.unit.padEnd(13),
    ratio === null ? '' : `× ${short(ratio)}`.padEnd(10),
    ratio === null ? '' : verdict(question, ratio),
  ];
  return `${question.text}\n    ${columns.filter(Boolean).join('').trimEnd()}`;
}

/** Whether the answer is what it is meant to be; null where nothing is. */
export function met(/** @type {Question} */ { aim }, /** @type {number | null} */ ratio) {
  if (!aim || ratio === null) return null;
  return 'least' in aim ? ratio >= aim.least : ratio <= aim.most;
}

/** The ratio of two figures, the way round that the question asks for. */
export function ratioOf(/** @type {Question} */ { ratio }, /** @type {Figures} */ { ours, other }) {
  if (ratio === 'none' || other === null) return null;
  return ratio === 'ours / other' ? ours / other : other / ours;
}

function verdict(/** @type {Question} */ question, /** @type {number} */ ratio) {
  const { aim } = question;
  if (!aim) return '';
  const wanted = 'least' in aim ? `at least ${aim.least}` : `at most ${aim.most}`;
  return `aim ${wanted}: ${met(question, ratio) ? 'met' : 'missed'}`;
}

/** Three digits, or all of a whole number. */
function short(/** @type {number} */ value) {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
