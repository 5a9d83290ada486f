import { favoured, ratios } from '../../../sim/theory/signsgd';
import type { CellScore } from './map-runs';
import { DENSITIES } from './map-setting';

export type Favoured = ReturnType<typeof favoured>;

/** A lead within so many standard errors, or this small, is none. */
const SURE = 2;
const SLIGHT = Math.log2(1.03);

/**
 * What the paper's ratios say of a cell. The gradient at the start is as dense as the curvature; which of φ(L) and φ(σ) is
 * which is said by the place.
 */
export function theoryOf({ place }: CellScore, much: number): { R1: number; R2: number; favours: Favoured } {
  const [phiL, phiSigma] = [DENSITIES[place.curvature], DENSITIES[place.noise]];
  const both = ratios(phiL, phiL, phiSigma);
  return { ...both, favours: favoured(both, much) };
}

/** Who won a cell; null before two seeds were run. */
export function winnerOf({ lead, error, runs }: CellScore): Favoured | null {
  if (runs < 2) return null;
  if (Math.abs(lead) < Math.max(SURE * error, SLIGHT)) return 'undecided';
  return lead > 0 ? 'sign' : 'sgd';
}

/** How the theory fared: how many cells it gives to a method, and how many of them that method won. */
export function agreement(cells: readonly CellScore[], much: number, side: 'sgd' | 'sign') {
  const given = cells.filter((cell) => theoryOf(cell, much).favours === side);
  return { given: given.length, won: given.filter((cell) => winnerOf(cell) === side).length };
}
