import { useSize } from '../plots/useSize';
import { HalfSteps } from './HalfSteps';
import { halfWords } from './half-words';
import type { TakenApart } from './halves';
import { SlowDrawn } from './SlowDrawn';
import './slow.css';
import { slowLayout } from './slow-layout';

interface Props {
  apart: TakenApart;
  /** The present half, from 1; beyond the last it is the last. */
  half: number;
  onHalf: (half: number) => void;
}

/** One exchange in slow motion: what is done stays, what is being done is black, what is to come is an outline. */
export function SlowExchange({ apart, half, onHalf }: Props) {
  const [ref, { width, scale, taller }] = useSize<HTMLDivElement>();
  const layout = slowLayout(apart, width, scale, taller);
  const now = presentHalf(apart, half);
  const { equation, says } = halfWords(apart.halves[now - 1], apart.method);
  return (
    <>
      <HalfSteps
        half={now}
        names={apart.halves.map((each) => halfWords(each, apart.method).name)}
        onHalf={(next) => onHalf(Math.min(apart.halves.length, Math.max(1, next)))}
      />
      <p className="slow-words" aria-live="polite">
        <span className="slow-equation">{equation}</span> {says}
      </p>
      <div className="slow-picture" ref={ref} style={{ height: layout.height }}>
        {width > 0 && <SlowDrawn apart={apart} now={now} layout={layout} />}
      </div>
    </>
  );
}

/** The half that is shown: the one wanted, or the last of an exchange that has fewer. */
export function presentHalf({ halves }: Pick<TakenApart, 'halves'>, half: number): number {
  return Math.min(halves.length, half);
}
