import { fixed } from '../../plots/format';
import type { Walk } from './settle';

interface Props {
  walks: readonly Walk[];
  wishes: readonly number[];
  mean: number;
  median: number;
  step: number;
}

/** Mean and median nearer than this are one place to the eye. */
const NEAR = 0.25;

const N = ({ children }: { children: string }) => <b className="number">{children}</b>;

/** Who settled where. */
export function TugSentence({ walks, mean, median, step }: Props) {
  if (Math.abs(mean - median) < NEAR) {
    return (
      <>
        Now the mean of the wishes, <N>{fixed(mean, 2)}</N>, is as good as their median, <N>{fixed(median, 2)}</N>, and
        it does not matter who is asked. Drag one worker away from the others.
      </>
    );
  }
  const close = ({ rest }: Walk, place: number) => Math.abs(rest - place) <= 2 * step + 0.02;
  const atMean = walks.filter((walk) => close(walk, mean));
  const atMedian = walks.filter((walk) => !close(walk, mean) && close(walk, median));
  const others = walks.filter((walk) => !close(walk, mean) && !close(walk, median));
  return (
    <>
      The workers’ wishes have mean <N>{fixed(mean, 2)}</N> and median <N>{fixed(median, 2)}</N>.{' '}
      {atMean.length > 0 && (
        <>
          {named(atMean)} found the mean{onALine(atMean)}.{' '}
        </>
      )}
      {atMedian.length > 0 && (
        <>
          {named(atMedian)} stopped at the median, although the mean gradient there still is{' '}
          <N>{fixed(median - mean, 2)}</N>: however far the outermost worker is dragged, its sign stays the same.
        </>
      )}
      {others.length > 0 && <> {named(others)} stand elsewhere.</>}
    </>
  );
}

/** What the scaled sign is where there is one coordinate. */
function onALine(walks: readonly Walk[]): string {
  const names = [
    { id: 'ef-signsgd', name: 'EF' },
    { id: 'ef21', name: 'EF21' },
  ].filter(({ id }) => walks.some((walk) => walk.id === id));
  if (names.length === 0) return '';
  return ` (in one dimension ${names.map(({ name }) => name).join(' and ')} ${names.length > 1 ? 'are' : 'is'} SGD)`;
}

/** a; a and b; a, b and c. */
function named(walks: readonly Walk[]): string {
  const labels = walks.map(({ label }) => (label === 'vote' ? 'the vote' : label));
  const text = labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
  return text[0].toUpperCase() + text.slice(1);
}
