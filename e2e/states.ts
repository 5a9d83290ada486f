import { readFileSync } from 'node:fs';
import { drawKey, drawUniform } from '../src/optim/random';

type Form = Record<string, { standard: string; takes: string[] }>;

/** What a link can say, as it is written down. */
const FORM: Form = JSON.parse(readFileSync(new URL('../src/app/link-form-1.json', import.meta.url), 'utf8'));

/** Chances of a test, the same in every run: the next number in [0, 1). */
export function chances(seed: number): () => number {
  let draws = 0;
  return () => drawUniform(drawKey(seed, 0, draws++, 0), 0);
}

export const pick = <T>(chance: () => number, from: readonly T[]): T => from[Math.floor(chance() * from.length)];

/**
 * Some knobs of a figure at valid places, as a link writes them: about two in three of them are turned. Live runs are left out: they take
 * their time, rest out of sight, and have tests of their own.
 */
export function randomKnobs(chance: () => number, figure: string): string[] {
  return Object.entries(FORM)
    .filter(([name]) => name.startsWith(`${figure}.`) && name !== `${figure}.live`)
    .filter(() => chance() < 0.67)
    .map(([name, { takes }]) => `${name}=${place(chance, takes)}`);
}

/** A value: a number between the least and the largest, a word, or some words of a list. */
function place(chance: () => number, takes: readonly string[]): string {
  if (takes.length === 1) {
    const words = takes[0].split('.');
    const some = words.filter(() => chance() < Math.min(0.5, 8 / words.length));
    return (some.length > 0 ? some : [words[0]]).join('.');
  }
  const [min, max] = takes.map(Number);
  if (takes.length !== 2 || Number.isNaN(min) || Number.isNaN(max)) return pick(chance, takes);
  const between = min + (max - min) * chance() ** 2;
  return pick(chance, [takes[0], takes[1], ...[0, 1, 2].map(() => near(between, min, max))]);
}

const near = (value: number, min: number, max: number) =>
  Number.isInteger(min) && Number.isInteger(max) && max - min > 2 ? String(Math.round(value)) : value.toFixed(3);
