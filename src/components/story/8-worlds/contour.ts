import { spb } from '../../../sim/theory/bounds';
import { rhoNorm } from '../../../sim/theory/rho';

/** The ρ_M-norm of g with the chances that lemma 1 of 1905.12938 grants unimodal symmetric noise: ‖g‖_{1,2} for one worker. */
export function lemmaNorm(g: readonly number[], sigma: number, workers: number): number {
  const rightSigns = g.map((x) => 1 - spb(Math.abs(x) / sigma));
  return rhoNorm(g, rightSigns, workers);
}

/** Halvings of the interval a radius is sought in. */
const HALVINGS = 30;

/** How far out, at an angle, the norm is what it is at (reach, 0): between reach/2 and reach, since it grows with both coordinates. */
export function radiusAt(angle: number, reach: number, sigma: number, workers: number): number {
  const level = lemmaNorm([reach, 0], sigma, workers);
  let [low, high] = [reach / 2, 1.01 * reach];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (lemmaNorm([middle * Math.cos(angle), middle * Math.sin(angle)], sigma, workers) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Corners in an eighth of a contour. */
const CORNERS = 12;

/** The level line through (reach, 0), closed: an eighth of it is sought, the rest is its mirror images. */
export function contour(reach: number, sigma: number, workers: number): [number, number][] {
  const eighth = Array.from({ length: CORNERS + 1 }, (_, i) =>
    radiusAt((Math.PI / 4) * (i / CORNERS), reach, sigma, workers),
  );
  return Array.from({ length: 8 * CORNERS + 1 }, (_, i) => {
    const fold = i % (2 * CORNERS);
    const radius = eighth[fold <= CORNERS ? fold : 2 * CORNERS - fold];
    const angle = (Math.PI / 4) * (i / CORNERS);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
