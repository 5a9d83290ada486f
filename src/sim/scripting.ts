import { version as packageVersion } from '../../package.json';
import { METHODS } from '../optim/methods';
import { runTape, type Tape, type TapeResult } from '../optim/tape';

/** The version of the project. */
export const version: string = packageVersion;

/** The table of methods: id, name, source and parts. */
export function methods() {
  return METHODS.map((method) => ({ ...method }));
}

/** Sends a tape of gradients through a method; see Tape and TapeResult. Rejects with a sentence if the tape is not one. */
export async function exchange(tape: Tape): Promise<TapeResult> {
  return runTape(tape);
}
