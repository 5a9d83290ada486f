import { Half, type When } from './Half';
import type { TakenApart } from './halves';
import { Ghost, Squares } from './marks';
import type { Place, SlowLayout } from './slow-layout';

interface VoteProps {
  apart: Pick<TakenApart, 'vote' | 'truth' | 'wrong'>;
  layout: SlowLayout;
  state: When;
}

/** The vote over the true signs, red around those that are opposite. */
export function Vote({ apart: { vote, truth, wrong }, layout, state }: VoteProps) {
  const { below, pitch, square, scale } = layout;
  if (!vote || !below.vote || !below.truth) return null;
  const row = (name: string, signs: ArrayLike<number>, { x, y }: Place, when: When) => (
    <Half name={name} state={when} x={x} y={y - 6 * scale} scale={scale}>
      {state === 'future' ? (
        <Ghost {...{ x, pitch, square }} y={y + square / 2} reach={square / 2} count={truth.length} />
      ) : (
        <Squares {...{ x, y, pitch, square, signs }} />
      )}
    </Half>
  );
  const { x, y } = below.vote;
  const bottom = below.truth.y + square + 3.5;
  return (
    <>
      {row('vote', vote, below.vote, state)}
      {row('true sign', truth, below.truth, state === 'now' ? 'past' : state)}
      {state !== 'future' && (
        <path
          className="wrong-mark"
          d={wrong
            .map((isWrong, i) =>
              isWrong ? `M${x + i * pitch - 2.5} ${y - 3.5}h${square + 5}V${bottom}h${-square - 5}z` : '',
            )
            .join('')}
        />
      )}
    </>
  );
}
