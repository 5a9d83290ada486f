import { number } from '../../../sim/parameter';
import { bits } from '../../plots/format';
import { storyFigure } from '../story-figure';
import { HookPicture } from './HookPicture';
import { bitsToReach, RACERS, race, STEPS } from './race';

const GOAL = number({
  label: 'Goal',
  min: 0.1,
  max: 24,
  scale: 'log',
  default: 2.4,
  why: 'The loss to get down to; where each curve crosses it, its bits are counted. Drag it in the picture as well.',
});

/** SGD against one-bit votes, by what they send: the first figure of the page. */
export const figure = storyFigure({
  id: 'hook',
  title: 'Race',
  knobs: {
    workers: number({
      label: 'Workers',
      symbol: 'M',
      min: 1,
      max: 25,
      whole: true,
      scale: 'log',
      default: 7,
      why: 'Each computes its own noisy gradient of the same loss. More of them average the noise away, or outvote it.',
    }),
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
  compute: ({ workers, noise, goal }) => {
    const racers = race(workers, noise);
    return { racers, reached: racers.map((racer) => bitsToReach(racer, goal)) };
  },
  subtitle: ({ values: { workers } }) => `loss against bits sent, ${workers} ${workers === 1 ? 'worker' : 'workers'}`,
  Picture: ({ values: { goal }, data: { racers, reached }, turn }) => (
    <HookPicture {...{ racers, reached, goal }} range={[GOAL.min, GOAL.max]} onGoal={(next) => turn({ goal: next })} />
  ),
  Sentence: ({ values: { goal }, data: { reached } }) => {
    const [sgd, ef, vote] = reached;
    const to = <b className="number">{goal}</b>;
    if (sgd === null || sgd === 0) {
      return (
        <>
          SGD does not reach a loss of {to} in {STEPS} steps here,{' '}
          {vote === null ? 'nor does the vote' : 'the vote does'}: the noise is too strong for so few steps.
        </>
      );
    }
    return (
      <>
        To bring the loss to {to}, SGD sends <b className="number">{bits(sgd)}</b> over each worker’s link.{' '}
        {vote === null ? (
          <>The one-bit vote does not get there in {STEPS} steps; </>
        ) : (
          <>
            The one-bit vote sends <b className="number">{bits(vote)}</b>,{' '}
            <b className="number">{Math.round(sgd / vote)}</b> times less.
          </>
        )}
        {vote === null &&
          (ef === null ? (
            'nor does error feedback.'
          ) : (
            <>
              error feedback, one bit a weight as well, sends <b className="number">{bits(ef)}</b>,{' '}
              <b className="number">{Math.round(sgd / ef)}</b> times less.
            </>
          ))}
      </>
    );
  },
  numbers: ({ data: { racers } }) => ({
    caption: `Loss after each step, and bits over one worker’s link until then. First steps: ${RACERS.map(({ label, stepSize }) => `${label} ${stepSize}`).join(', ')}; they fall as 1/√t.`,
    columns: ['step', ...racers.flatMap(({ label }) => [`${label}: bits`, `${label}: loss`])],
    rows: Array.from({ length: STEPS + 1 }, (_, k) => [
      k,
      ...racers.flatMap(({ values, bitsAStep }) => [k * bitsAStep, values[k]]),
    ]),
  }),
});
