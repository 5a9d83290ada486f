import { packSigns, unpackSigns } from '../../../optim/pack';
import { drawKey, SERVER, STREAM } from '../../../optim/random';
import type { TIE_RULES, TieRule } from '../../../optim/tally';
import { drawNoise } from '../../../sim/noise';
import { choice, number, type Values } from '../../../sim/parameter';
import { CodeView, presentLine } from '../../exchange/code/CodeView';
import { packWalk } from '../../exchange/code/pack-walk';
import { voteWalk } from '../../exchange/code/vote-walk';
import { ALL, type CodeWalk } from '../../exchange/code/walk';
import { plural } from '../../plots/format';
import { countSet, WORD } from '../../plots/word';
import { TRUTH } from '../4-vote/coordinates';
import { type Shown, storyFigure } from '../story-figure';

const SEED = 4;
/** The last of the coordinates of chapter 4; three of them nobody’s examples touch, so their gradients are 0. */
const WATCHED = TRUTH.subarray(TRUTH.length - WORD);

const knobs = {
  part: choice({
    label: 'Shader',
    options: [
      { value: 'pack', label: 'pack: gradients to a ballot' },
      { value: 'vote', label: 'vote: ballots to a vote' },
    ],
    default: 'pack',
    why: 'The two programs that run on a graphics card: one for every worker, one for the server.',
  }),
  workers: number({
    label: 'Workers',
    symbol: 'M',
    min: 1,
    max: 9,
    whole: true,
    scale: 'linear',
    default: 4,
    why: 'The counter is written anew for every number of workers, so that it needs no loop.',
  }),
  tie: choice({
    label: 'A tied vote is',
    options: [
      { value: 'coin', label: 'a fair coin' },
      { value: 'plus', label: '+1' },
      { value: 'zero', label: '0: no step' },
    ],
    default: 'coin' as (typeof TIE_RULES)[number],
    why: 'The last line of the vote sees to it.',
  }),
  line: number({
    label: 'Line',
    min: 1,
    max: 80,
    whole: true,
    scale: 'linear',
    default: 80,
    why: 'Which line runs.',
  }),
};

interface Data {
  walk: CodeWalk;
  gradients: Float32Array | null;
}

/** The shaders that pack and count, run line by line on one word. */
export const figure = storyFigure({
  id: 'code',
  title: 'The code',
  subtitle: 'what a graphics card runs, one line after another, on one word of 32 weights',
  knobs,
  handles: ['line'],
  idle: ({ part }) =>
    part === 'pack' ? { workers: 'Every worker packs for itself.', tie: 'There is no vote in packing.' } : {},
  compute: ({ part, workers, tie }: Values<typeof knobs>): Data => {
    const all = Array.from({ length: workers }, (_, worker) => gradientsOf(worker));
    const key = (worker: number) => drawKey(SEED, STREAM.zero, 1, worker);
    if (part === 'pack') return { gradients: all[0], walk: packWalk(all[0], 'coin', key(0), 0) };
    const ballots = Uint32Array.from(all, (gradients, worker) => {
      const word = new Uint32Array(1);
      packSigns(gradients, word, 'coin', () => key(worker));
      return word[0];
    });
    const coins = drawKey(SEED, STREAM.tie, 1, SERVER);
    return {
      gradients: null,
      walk: voteWalk({ ballots, zeros: null, tie: tie as TieRule, coins, wordIndex: 0, used: ALL }),
    };
  },
  Picture: ({ values, data: { walk, gradients }, turn }) => (
    <CodeView walk={walk} gradients={gradients} at={values.line} onAt={(line) => turn({ line })} />
  ),
  Sentence,
  numbers: ({ data: { walk } }) => ({
    caption: `${walk.name}, line by line: the word that each line leaves, bit 31 first.`,
    columns: ['line', 'what it does', 'word', 'bits'],
    rows: walk.steps.map(({ line, says, rows }) => {
      const last = rows.at(-1);
      return [line, says, last?.name ?? '–', last ? last.word.toString(2).padStart(WORD, '0') : '–'];
    }),
  }),
});

/** What one worker sees of the watched coordinates, in single precision as a graphics card has it. */
function gradientsOf(worker: number): Float32Array {
  const noise = new Float64Array(WORD);
  drawNoise('gaussian', 1.5, SEED, 1, worker, noise);
  return Float32Array.from(WATCHED, (truth, i) => (truth === 0 ? 0 : truth + noise[i]));
}

function Sentence({ values, data: { walk, gradients } }: Shown<typeof knobs, Data>) {
  const now = presentLine(walk, values.line);
  const minus = unpackSigns(Uint32Array.of(walk.word), WORD).filter((sign) => sign < 0).length;
  if (now < walk.steps.length) {
    return (
      <>
        Line <b className="number">{walk.steps[now - 1].line}</b> of {walk.name}, <span className="number">{now}</span>{' '}
        of <span className="number">{walk.steps.length}</span> on the way to {gradients ? 'a ballot' : 'a vote'}. What
        it made is black.
      </>
    );
  }
  if (gradients) {
    return (
      <>
        Thirty-two floats of 32 bits have become one word,{' '}
        <b className="number">{`0x${walk.word.toString(16).padStart(8, '0')}`}</b>: <b className="number">{minus}</b>{' '}
        weights say minus. Three gradients were exactly 0.
      </>
    );
  }
  const ties = countSet(walk.steps.find(({ rows }) => rows[0]?.name === 'ties')?.rows[0].word ?? 0);
  return (
    <>
      {plural(values.workers, 'ballot')} of 32 signs {values.workers === 1 ? 'has' : 'have'} become one vote,{' '}
      <b className="number">{`0x${walk.word.toString(16).padStart(8, '0')}`}</b>: <b className="number">{minus}</b> say
      minus, <b className="number">{ties}</b> were tied. No line asks about one weight; each asks about 32.
    </>
  );
}
