import { Half, type When } from './Half';
import type { TakenApart } from './halves';
import { Ghost, Squares } from './marks';
import type { Place, SlowLayout } from './slow-layout';

interface VoteProps {
  apart: Pick<TakenApart, 'vote' | 'truth' | 'wrong'>;
  layout: SlowLayout;
  state: When;
  /** The state of the ballots, which are held against the true signs as soon as there are any. */
  judged: When;
}

/** The vote over the true signs, red around those that are opposite. */
export function Vote({ apart: { vote, truth, wrong }, layout, state, judged }: VoteProps) {
  const { below, isWide, pitch, square, scale } = layout;
  if (!vote || !below.vote || !below.truth) return null;
  const heading = ({ x, y }: Place) =>
    isWide ? { x: x - 8 * scale, y: y + square / 2 + 4 * scale, anchor: 'end' as const } : { x, y: y - 6 * scale };
  const row = (name: string, signs: ArrayLike<number>, { x, y }: Place, when: When) => (
    <Half name={name} state={when} {...heading({ x, y })} scale={scale}>
      {when === 'future' ? (
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
      {row('true sign', truth, below.truth, judged === 'now' ? 'past' : judged)}
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
