import type { Shown } from './listing';

/** 32 bits as a line left them. Bits are signs (1 is minus), marks, or digits of counts. */
export interface WordRow {
  name: string;
  kind: 'signs' | 'marks' | 'digits';
  word: number;
  /** The bits that mean something by now, and those that the line made. */
  known: number;
  made: number;
}

/** One line of a shader at work. */
export interface CodeStep {
  /** Its number in the shader, from 1. */
  line: number;
  equation: string;
  says: string;
  rows: WordRow[];
  /** The coordinates whose gradients it reads, [from, to). */
  reads: readonly [number, number];
}

/** A shader and the course of one of its threads through it. */
export interface CodeWalk {
  name: string;
  code: string;
  shown: Shown[];
  steps: CodeStep[];
  /** What it leaves: the packed word, and under the rule `zero` the bits that are 0. */
  word: number;
  zeros: number;
}

export const ALL = 0xffffffff;
const NOTHING = [0, 0] as const;

/** Gathers steps; `says` and `equation` as the reader sees them. */
export class Trace {
  readonly steps: CodeStep[] = [];

  add(line: number, equation: string, says: string, rows: WordRow[], reads: readonly [number, number] = NOTHING): void {
    this.steps.push({ line, equation, says, rows, reads });
  }
}

/** A row all of whose bits are known, and made by this line unless told. */
export function row(name: string, kind: WordRow['kind'], word: number, known = ALL, made = known): WordRow {
  return { name, kind, word: word >>> 0, known: known >>> 0, made: made >>> 0 };
}
