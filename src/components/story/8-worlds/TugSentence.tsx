import { fixed } from '../../plots/format';
import type { Walk } from './settle';
import { endOf, type Standing, standingOf } from './standing';

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
  const those = (standing: Standing) => walks.filter((walk) => standingOf(walk, { mean, median, step }) === standing);
  const [atMean, atMedian, elsewhere] = [those('mean'), those('median'), those('elsewhere')];
  const [walking, arriving] = [those('walking'), those('arriving')];
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
      {elsewhere.length > 0 && (
        <>
          {' '}
          {named(elsewhere)} {elsewhere.length > 1 ? 'come' : 'comes'} to rest at neither, but at{' '}
          <N>{listed(elsewhere.map(({ xs }) => fixed(endOf(xs), 2)))}</N>.
        </>
      )}
      {arriving.length > 0 && (
        <>
          {' '}
          {named(arriving)} {arriving.length > 1 ? 'reach' : 'reaches'} the median just as the picture ends.
        </>
      )}
      {walking.length > 0 && (
        <>
          {' '}
          {named(walking)} {walking.length > 1 ? 'are' : 'is'} still walking as the picture ends, at{' '}
          <N>{listed(walking.map(({ xs }) => fixed(xs[xs.length - 1], 2)))}</N>.
        </>
      )}
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

function named(walks: readonly Walk[]): string {
  const text = listed(walks.map(({ label }) => (label === 'vote' ? 'the vote' : label)));
  return text[0].toUpperCase() + text.slice(1);
}

/** a; a and b; a, b and c. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
