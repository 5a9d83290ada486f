import { useId } from 'react';
import { type Locate, Plane, type Route } from '../parts/Plane';
import { type Ending, Place, Predict } from '../parts/Predict';
import type { Ring } from '../parts/rings';
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
  routes: readonly Route[];
  values: { guess: string; shown: 'no' | 'yes' };
  turn: (change: { guess?: string; shown?: 'no' | 'yes' }) => void;
}

const DOMAIN = [-0.9, 2.4] as const;
const START = [1, 1] as const;

/** Level lines with a start and a question; once it is answered, the walks. */
export function PlaneQuestion({ question, endings, rings, strong, routes, values: { guess, shown }, turn }: Props) {
  const name = useId();
  const asked = { name, endings, guess, shown };
  const isShown = shown === 'yes';
  return (
    <div className="plane-question">
      <Plane
        domain={DOMAIN}
        rings={rings}
        strong={strong}
        sum={isShown ? 2 : undefined}
        start={START}
        routes={isShown ? routes : []}
        over={(locate: Locate) =>
          endings.map(({ value, at }) => {
            const [x, y] = locate(at);
            return <Place key={value} {...asked} value={value} x={x} y={y} />;
          })
        }
      />
      <Predict {...asked} question={question} turn={turn} />
    </div>
  );
}
