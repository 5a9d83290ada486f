import { number } from '../../../sim/parameter';
import { Spoken } from '../../controls/Spoken';
import { bits, plural } from '../../plots/format';
import { storyFigure } from '../story-figure';
import { HookPicture } from './HookPicture';
import { bitsToReach, DIMENSION, FIRST_STEPS, type Racer, race, STEPS } from './race';
import { Workers } from './Workers';

const GOAL = number({
  label: 'Goal',
  min: 0.1,
  max: 24,
  scale: 'log',
  default: 2.4,
  why: 'The loss to get down to; where each curve crosses it, its bits are counted. Drag it in the picture as well.',
});

const WORKERS = number({
  label: 'Workers',
  symbol: 'M',
  min: 1,
  max: 25,
  whole: true,
  scale: 'log',
  default: 7,
  why: 'Each computes its own noisy gradient of the same loss. More of them average the noise away, or outvote it.',
});

/** SGD against one-bit votes, by what they send: the first figure of the page. */
export const figure = storyFigure({
  id: 'hook',
  title: 'Race',
  knobs: {
    workers: WORKERS,
    noise: number({
      label: 'Noise level',
      symbol: 'σ',
      min: 0,
      max: 4,
      scale: 'linear',
      digits: 1,
      default: 1,
      why: 'Standard deviation of the noise in each coordinate of each worker’s gradient.',
    }),
    goal: GOAL,
  },
  handles: ['workers'],
  compute: ({ workers, noise, goal }) => {
    const racers = race(workers, noise, goal);
    return { racers, reached: racers.map(bitsToReach) };
  },
  subtitle: `½‖x‖² in ${DIMENSION} coordinates: loss against bits sent`,
  Picture: ({ values: { workers, goal }, data: { racers, reached }, turn }) => (
    <>
      <Workers workers={workers} most={WORKERS.max} onChange={(next) => turn({ workers: next })} />
      <HookPicture
        {...{ racers, reached, goal }}
        range={[GOAL.min, GOAL.max]}
        onGoal={(next) => turn({ goal: next })}
      />
      <Spoken label="Race" text={spoken(workers, goal, racers, reached)} />
    </>
  ),
  Sentence,
  numbers: ({ data: { racers } }) => ({
    caption: `Loss after each step, and bits over one worker’s link until then. First steps, of ${FIRST_STEPS.length} the best for the goal: ${racers.map(({ label, stepSize }) => `${label} ${stepSize}`).join(', ')}; they fall as 1/√t.`,
    columns: ['step', ...racers.flatMap(({ label }) => [`${label}: bits`, `${label}: loss`])],
    rows: Array.from({ length: STEPS + 1 }, (_, k) => [
      k,
      ...racers.flatMap(({ values, bitsAStep }) => [k * bitsAStep, values[k]]),
    ]),
  }),
});

/** What came of the knobs, in one breath. */
function spoken(workers: number, goal: number, racers: readonly Racer[], reached: readonly (number | null)[]): string {
  const each = racers.map(({ label }, i) => {
    const sent = reached[i];
    return sent === null ? `${label} does not get there` : `${label} sends ${bits(sent)}`;
  });
  return `${plural(workers, 'worker')}, to a loss of ${goal}: ${each.join(', ')}.`;
}

interface SentenceProps {
  values: { goal: number };
  data: { racers: readonly Racer[]; reached: readonly (number | null)[] };
}

/** What each sends for the goal, and in how many steps. */
function Sentence({ values: { goal }, data: { racers, reached } }: SentenceProps) {
  const [sgd, ef, vote] = racers.map(({ steps }, i) => ({ steps, bits: reached[i] }));
  const to = <b className="number">{goal}</b>;
  const tries = FIRST_STEPS.length;
  if (sgd.steps === null || sgd.bits === null) {
    return (
      <>
        SGD does not reach a loss of {to} for good in {STEPS} steps here,{' '}
        {vote.steps === null
          ? `nor does the vote, whichever of ${tries} step sizes they take: the noise is too strong for so few steps.`
          : `whichever of ${tries} step sizes it takes; the vote does.`}
      </>
    );
  }
  return (
    <>
      To bring the loss to {to} and keep it there, SGD sends <b className="number">{bits(sgd.bits)}</b> over each
      worker’s link, in <Steps of={sgd.steps} />.{' '}
      {vote.steps !== null && vote.bits !== null ? (
        <>
          The one-bit vote takes <Steps of={vote.steps} /> and <Sent of={vote.bits} against={sgd.bits} />.
        </>
      ) : (
        <>
          The one-bit vote does not get there in {STEPS} steps;{' '}
          {ef.steps !== null && ef.bits !== null ? (
            <>
              error feedback, one bit a weight and a scale, takes <Steps of={ef.steps} /> and{' '}
              <Sent of={ef.bits} against={sgd.bits} />.
            </>
          ) : (
            'nor does error feedback.'
          )}
        </>
      )}{' '}
      Each was tried with {tries} step sizes; shown is its best for this goal.
    </>
  );
}

function Steps({ of }: { of: number }) {
  return (
    <>
      <b className="number">{of}</b> {of === 1 ? 'step' : 'steps'}
    </>
  );
}

function Sent({ of, against }: { of: number; against: number }) {
  return (
    <>
      sends <b className="number">{bits(of)}</b>, <b className="number">{Math.round(against / of)}</b> times less
    </>
  );
}
