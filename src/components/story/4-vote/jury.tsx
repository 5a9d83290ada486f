import { choice, number, type Values } from '../../../sim/parameter';
import { gaussBound } from '../../../sim/theory/bounds';
import { juryCurve } from '../../../sim/theory/jury';
import { rhoWeight } from '../../../sim/theory/rho';
import type { NumberTable } from '../../figures/Numbers';
import { plural, whole } from '../../plots/format';
import { asSet } from '../parts/as-set';
import { chance, NEARLY_CERTAIN } from '../parts/chance';
import { Drawn } from '../parts/Drawn';
import { SKETCHED, sketching } from '../parts/sketch';
import { type Shown, storyFigure } from '../story-figure';
import { type CountedVotes, countedVotes, VOTES } from './counted-votes';
import { ASKED, JuryPicture, MOST, sayChance } from './JuryPicture';
import { JUROR_NOISES, type JurorNoiseId, WALL_SIGNAL } from './juror-noise';
import '../parts/wrong-number.css';
import { Digits } from '../parts/Digits';

const odd = (failures: Float64Array) =>
  Array.from({ length: (MOST + 1) / 2 }, (_, i) => [2 * i + 1, failures[2 * i]] as const);

const knobs = {
  ...sketching(ASKED.length),
  noise: choice({
    label: 'Noise',
    options: Object.entries(JUROR_NOISES).map(([value, { label }]) => ({ value, label })),
    default: 'gaussian',
    why: 'Gauss’s bound asks for noise with one hump that leans neither way. Two humps or a lean may break it.',
  }),
  signal: number({
    label: 'Signal to noise',
    symbol: 'S',
    min: 0.05,
    max: 3,
    scale: 'log',
    digits: 2,
    default: 0.5,
    why: 'How far the true gradient stands out of one worker’s noise, |g|/σ. The skewed gradient has its own S and stays.',
  }),
  workers: number({
    label: 'Workers',
    symbol: 'M',
    min: 1,
    max: MOST,
    whole: true,
    scale: 'log',
    default: 9,
    why: 'Ties count half, as a fair coin would settle them, so an even number of workers is worth one fewer.',
  }),
};

type JuryValues = Values<typeof knobs>;

/** The contrast that is always shown: the two-point gradient of counterexample 1, at its own signal. */
const WALL = JUROR_NOISES.wall.wrong(WALL_SIGNAL);
const wall = { failures: juryCurve(WALL, MOST), exact: odd(juryCurve(WALL, MOST)) };
let wallCounted: CountedVotes[] | null = null;

function compute({ noise, signal }: JuryValues) {
  const id = noise as JurorNoiseId;
  const one = JUROR_NOISES[id].wrong(signal);
  const worst = gaussBound(signal);
  const failures = juryCurve(one, MOST);
  wallCounted ??= countedVotes('wall', WALL_SIGNAL);
  return {
    one,
    worst,
    failures,
    exact: odd(failures),
    bound: odd(juryCurve(worst, MOST)),
    counted: countedVotes(id, signal),
    contrast: id === 'wall' ? null : { ...wall, counted: wallCounted },
  };
}

export type JuryData = ReturnType<typeof compute>;
type JuryShown = Shown<typeof knobs, JuryData>;

/** How often the vote is wrong on one coordinate, against the number of workers: exact, counted, and Gauss's bound. */
export const figure = storyFigure({
  id: 'jury',
  title: 'Jury',
  subtitle: `how often the vote is wrong; dots: ${whole(VOTES)} votes cast, with standard errors`,
  knobs,
  handles: SKETCHED,
  compute,
  Picture: JuryPicture,
  Sentence,
  numbers,
});

function Sentence({ values: { signal, noise, workers, sketch, shown }, data }: JuryShown) {
  const { one, worst, failures, contrast } = data;
  const vote = failures[workers - 1];
  // Of the leaning gradient one and three are told whatever is chosen.
  const crowd = workers > 3 ? workers : 9;
  return (
    <>
      At <i>S</i> = <b className="number">{asSet(signal, 2)}</b> one worker is wrong{' '}
      <Digits>{chance(one, one === 0)}</Digits> of the time
      {workers > 1 && (
        <>
          , the vote of{' '}
          {workers === 9 ? (
            'nine'
          ) : (
            <>
              <b className="number">{workers}</b> workers
            </>
          )}{' '}
          <Digits>{chance(vote, one === 0)}</Digits>
        </>
      )}
      {workers % 2 === 0 && `, as that of ${workers - 1}: the odd one out makes ties, counted half`}.{' '}
      {verdict(one, worst)}{' '}
      {contrast && noise !== 'skewed' && shown === 'yes' && (
        <>
          <Drawn
            sketch={sketch}
            truth={ASKED.map((count) => wall.failures[count - 1])}
            where={(knot) => plural(ASKED[knot], 'worker')}
            say={sayChance}
          />
          Where a gradient is 4 one time in four and else −1, the crowd grows{' '}
          <b className="wrong-number">surer of the wrong answer</b>: one errs{' '}
          <Digits>{chance(wall.failures[0])}</Digits>, three <Digits>{chance(wall.failures[2])}</Digits>,{' '}
          {crowd === 9 ? 'nine' : plural(crowd, 'worker')} <Digits>{chance(wall.failures[crowd - 1])}</Digits>.
        </>
      )}
    </>
  );
}

function verdict(one: number, worst: number): string {
  if (one === 0) return 'The signal is larger than any value of the noise against it: every sign is right.';
  if (one > 0.5) return 'The noise leans against the truth, so more workers only grow surer of the wrong answer.';
  if (one > worst + 1e-12)
    return 'That is above Gauss’s bound, which needs a single hump; but one ballot is right more often than not, and so every added pair still helps.';
  return `Gauss’s bound allows one worker ${chance(worst)}; every added pair of workers helps.`;
}

function numbers({ values: { signal, noise, shown }, data }: JuryShown): NumberTable {
  const { exact, bound, counted, one } = data;
  const seen = new Map(counted.map((each) => [each.workers, each]));
  const isListedAs1 = exact.some(([, failure]) => failure === 1);
  return {
    caption:
      `Chance of a wrong vote on one coordinate at S = ${asSet(signal, 2)}, ${JUROR_NOISES[noise as JurorNoiseId].label} noise: exact, among ${plural(VOTES, 'vote')} cast, ` +
      `for the worst noise that Gauss’s bound allows, and for the gradient that is 4 or −1${shown === 'no' ? ', which is told once it is revealed' : ''}. Weight: 1 − 2P, what the ρ-norm makes of it.${isListedAs1 ? ` ${NEARLY_CERTAIN}` : ''}`,
    columns: [
      'workers',
      'this noise',
      'counted',
      'standard error',
      'Gauss’s bound',
      'skewed: 4 or −1',
      'weight 1 − 2P',
    ],
    rows: exact.map(([workers, failure], i) => [
      workers,
      failure,
      seen.get(workers)?.wrong ?? '',
      seen.get(workers)?.error ?? '',
      bound[i][1],
      shown === 'no' ? '' : wall.exact[i][1],
      rhoWeight(1 - one, workers),
    ]),
  };
}
