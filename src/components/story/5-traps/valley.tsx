import type { ZeroRule } from '../../../optim/sign';
import { choice, number } from '../../../sim/parameter';
import { runProblem } from '../../../sim/problems/run-problem';
import { valley } from '../../../sim/problems/valley';
import { valleyFloor } from '../../../sim/theory/counterexamples';
import { fixed } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { Digits } from '../parts/Digits';
import { PREDICTED, prediction, Verdict } from '../parts/Predict';
import { ellipse } from '../parts/rings';
import { rounded } from '../parts/rounded';
import { storyFigure } from '../story-figure';
import { momentum } from './momentum';
import { PlaneQuestion } from './PlaneQuestion';
import { contenders, knownBefore, SUMS, tableOf, walkOf } from './planeWalk';

const STEPS = 2000;
const SEED = 1;
/** Rounding of so many steps stays below this. */
const ROUNDING = 1e-9;

const ENDINGS = [
  { value: 'minimum', label: 'at the minimum, (0, 0)', at: [0, 0] },
  { value: 'line', label: 'on the line through its start', at: [1.5, 0.5] },
  { value: 'away', label: 'up the slope and away', at: [1.9, 1.9] },
] as const;

/** Where a walk is over its last half that is off the line: near the minimum all along, far above the start, or neither. */
function outcomeOf({ least, most }: { least: number; most: number }, floor: number): string {
  if (most < floor / 2) return 'minimum';
  return least > 4 * floor ? 'away' : 'elsewhere';
}

/** What became of x₁ + x₂ once it was no longer 2: it keeps one value over the last half, or it keeps none. */
function Elsewhere({ sum: { least, most }, isLost }: { sum: { least: number; most: number }; isLost: boolean }) {
  if (most - least > ROUNDING) {
    return (
      <>
        and keeps to no other: over the last half x₁ + x₂ lies between <b className="number">{fixed(least, 2)}</b> and{' '}
        <b className="number">{fixed(most, 2)}</b>
      </>
    );
  }
  const isBack = Math.abs(most - 2) < ROUNDING;
  return (
    <>
      {isBack ? 'and comes back to it' : 'for another one'}, on which it {isLost ? 'swings to and fro' : 'stays'}: x₁ +
      x₂ is <b className="number">{fixed(most, 2)}</b> over the last half
    </>
  );
}

/** Counterexample 3: smooth, convex and without noise at the bottom, and signs of single samples never get there. */
export const figure = storyFigure({
  id: 'valley',
  title: 'The valley',
  subtitle: 'level lines of f = (x₁ − x₂)² + ε² (x₁ + x₂)², seen one sample at a time',
  knobs: {
    ...prediction(ENDINGS),
    epsilon: number({
      label: 'Gentleness',
      symbol: 'ε',
      min: 0.1,
      max: 0.9,
      scale: 'linear',
      digits: 2,
      default: 0.5,
      why: 'How gentle the valley is lengthwise. The height at which the signs hang is 4ε².',
    }),
    step: number({
      label: 'Step size',
      symbol: 'γ',
      min: 0.01,
      max: 0.2,
      scale: 'log',
      default: 0.1,
      why: 'No step size leads off the line.',
    }),
    batch: choice({
      label: 'Batch',
      options: [
        { value: 'one', label: 'one sample of the two' },
        { value: 'both', label: 'both samples' },
      ],
      default: 'one',
      why: 'The example is about single samples. The mean of both has other signs.',
    }),
    beta: momentum('An average of the two samples has other signs, too.'),
    zero: choice({
      label: 'sign(0) in the step',
      options: [
        { value: 'zero', label: '0' },
        { value: 'plus', label: '+1' },
        { value: 'coin', label: 'a coin' },
      ],
      default: 'zero',
      why: 'A sample’s gradient can be exactly 0 on the way. What its sign is then decides whether the line holds.',
    }),
  },
  handles: PREDICTED,
  compute: ({ epsilon, step, batch, beta, zero }) => {
    const [signs, sgd] = runProblem({
      problem: valley({ epsilon }),
      contenders: contenders(step, { beta, zero: zero as ZeroRule }),
      workers: 1,
      steps: STEPS,
      seed: SEED,
      batch: batch === 'both' ? 2 : 1,
      path: true,
    }).map(walkOf);
    const floor = valleyFloor(epsilon);
    const isOnLine = signs.off < ROUNDING;
    return {
      id: beta > 0 ? ('signum' as const) : ('signsgd' as const),
      signs,
      sgd,
      floor,
      isOnLine,
      outcome: isOnLine ? 'line' : outcomeOf(signs.late, floor),
    };
  },
  Picture: ({ values, data: { id, signs, sgd, isOnLine }, turn }) => (
    <PlaneQuestion
      question="From (1, 1), where do the signs lead?"
      endings={ENDINGS}
      rings={SUMS.map((sum) => ellipse(valleyFloor(values.epsilon, sum), values.epsilon))}
      strong={valleyFloor(values.epsilon)}
      {...{ sgd, signs, id, isHeld: isOnLine }}
      values={values}
      turn={turn}
    />
  ),
  Sentence: ({ values, data: { id, signs, sgd, floor, isOnLine, outcome } }) => {
    const { batch, beta, guess, shown, zero } = values;
    const name = <MethodName method={id} />;
    if (shown === 'no') {
      return (
        <>
          f is the mean of two squares, and each step {name} sees the gradient of{' '}
          {batch === 'both' ? 'both' : 'one of them, by a fair coin'}. At the start f = 4ε² ={' '}
          <b className="number">{fixed(floor, 2)}</b>; at the minimum both squares are 0 and nothing is noisy. Predict
          first.
        </>
      );
    }
    const verdict = <Verdict {...{ guess, shown, outcome }} endings={ENDINGS} />;
    const beside = (
      <>
        <MethodName method="sgd" /> ends at f = <Digits>{rounded(sgd.course.values[STEPS])}</Digits>.
      </>
    );
    if (isOnLine) {
      return (
        <>
          {verdict}
          Both samples have the signs ±(1, −1), so x₁ + x₂ stays 2 and {name} wanders on its line: f is never below 4ε²
          = <b className="number">{fixed(floor, 3)}</b>, and the least in {STEPS} steps is{' '}
          <b className="number">{fixed(signs.least, 3)}</b>. {beside}
        </>
      );
    }
    const isLost = signs.late.mean >= floor;
    const why =
      batch === 'both'
        ? 'The mean of both samples points down the valley: '
        : beta > 0
          ? 'Momentum mixes the two samples, whose average has other signs: '
          : `A gradient was exactly 0, and sign(0) = ${zero === 'plus' ? '+1' : '±1'} moved both coordinates: `;
    return (
      <>
        {verdict}
        {why}
        {name} leaves the line <Elsewhere sum={signs.lateSum} isLost={isLost} />, and f is{' '}
        <Digits>{rounded(signs.late.mean)}</Digits> on average over that half
        {isLost && ', no better than at the start'}. {beside}
      </>
    );
  },
  numbers: ({ values: { shown }, data: { id, signs, sgd, floor } }) =>
    shown === 'no' ? knownBefore(floor) : tableOf(id, signs, sgd),
});
