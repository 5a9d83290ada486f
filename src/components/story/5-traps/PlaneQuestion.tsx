import { useId } from 'react';
import { fixed } from '../../plots/format';
import { methodLook } from '../../plots/methodLook';
import { type Locate, Plane } from '../parts/Plane';
import { type Ending, Place, Predict } from '../parts/Predict';
import type { Ring } from '../parts/rings';
import { PlaneHeights } from './PlaneHeights';
import { type PlaneWalk, routeOf, type WalkId } from './planeWalk';
import './plane-question.css';

/** An ending that has a place in the plane. */
export interface PlacedEnding extends Ending {
  at: readonly [number, number];
}

interface Props {
  question: string;
  endings: readonly PlacedEnding[];
  rings: readonly Ring[];
  /** The level of the start. */
  strong: number;
  /** SGD, and the signs that are asked about. */
  sgd: PlaneWalk;
  signs: PlaneWalk;
  id: WalkId;
  /** Whether the signs stay on the line through the start. */
  isHeld: boolean;
  values: { guess: string; shown: 'no' | 'yes'; step: number };
  turn: (change: { guess?: string; shown?: 'no' | 'yes' }) => void;
}

const DOMAIN = [-0.9, 2.4] as const;
const START = [1, 1] as const;

/** Level lines with a start and a question; once it is answered, the walks, and beside them how high they are step by step. */
export function PlaneQuestion({ question, endings, rings, strong, sgd, signs, id, isHeld, values, turn }: Props) {
  const { guess, shown, step } = values;
  const name = useId();
  const asked = { name, endings, guess, shown };
  const isShown = shown === 'yes';
  return (
    <div className="plane-question">
      <Plane
        domain={DOMAIN}
        rings={rings}
        strong={strong}
        strongSays={`f = ${fixed(strong, 2)}, the start`}
        line={isShown ? { sum: 2, color: isHeld ? methodLook(id).color : undefined } : undefined}
        start={START}
        routes={isShown ? [routeOf('sgd', sgd), routeOf(id, signs)] : []}
        over={(locate: Locate) =>
          endings.map(({ value, at }) => {
            const [x, y] = locate(at);
            return <Place key={value} {...asked} value={value} x={x} y={y} />;
          })
        }
      />
      <div>
        <Predict {...asked} question={question} turn={turn} />
        {isShown && <PlaneHeights {...{ sgd, signs, id, stepSize: step, start: strong }} />}
      </div>
    </div>
  );
}
