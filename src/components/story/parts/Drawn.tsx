import type { ReactNode } from 'react';
import { farthestApart, type Heights, heightsOf } from './sketch';

/** A sketch that misses by no more of the axis than this is right: nobody aims better. */
const CLOSE = 0.06;

interface Props {
  sketch: readonly string[];
  /** The true heights at the knots, each a share of the axis; those beyond it are taken to its ends. */
  truth: Heights;
  where: (knot: number) => ReactNode;
  say: (height: number) => string;
}

/** How a drawn curve fared: where it is furthest off, and by how much; nothing where none was drawn. */
export function Drawn({ sketch, truth, where, say }: Props) {
  const drawn = heightsOf(sketch, truth.length);
  if (!drawn) return null;
  const knot = farthestApart(drawn, truth);
  if (Math.abs(drawn[knot] - truth[knot]) <= CLOSE) return <b>As you drew it. </b>;
  return (
    <>
      You were furthest off at {where(knot)}: you drew <b className="number">{say(drawn[knot])}</b>, and it is{' '}
      <b className="number">{say(truth[knot])}</b>.{' '}
    </>
  );
}
