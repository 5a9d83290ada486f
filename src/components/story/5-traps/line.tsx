import { choice, number } from '../../../sim/parameter';
import { line } from '../../../sim/problems/line';
import { runProblem } from '../../../sim/problems/run-problem';
import { lineEscape, lineFloor } from '../../../sim/theory/counterexamples';
import { fixed, short } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { PREDICTED, prediction, Verdict } from '../parts/Predict';
import { rhombus } from '../parts/rings';
import { storyFigure } from '../story-figure';
import { momentum } from './momentum';
import { PlaneQuestion } from './PlaneQuestion';
import { contenders, knownBefore, SUMS, tableOf, walkOf } from './planeWalk';

const STEPS = 1000;
/** Rounding of so many steps stays below this. */
const ROUNDING = 1e-9;

const ENDINGS = [
  { value: 'minimum', label: 'at the minimum, (0, 0)', at: [0, 0] },
  { value: 'start', label: 'where it began, at (1, 1)', at: [1.22, 1.22] },
  { value: 'away', label: 'away to the side, towards (2,\u00a00)', at: [2, 0] },
] as const;

/** Counterexample 2: no noise at all, and the signs still walk along a line on which f is least where they began. */
export const figure = storyFigure({
  id: 'line',
  title: 'The line',
  subtitle: 'level lines of f = ε |x₁ + x₂| + |x₁ − x₂|, no noise',
  knobs: {
    ...prediction(ENDINGS),
    epsilon: number({
      label: 'Slope along the valley',
      symbol: 'ε',
      min: 0.1,
      max: 0.9,
      scale: 'linear',
      digits: 2,
      default: 0.5,
      why: 'While it is below 1 the steep direction alone decides both signs.',
    }),
    step: number({
      label: 'Step size',
      symbol: 'γ',
      min: 0.02,
      max: 0.2,
      scale: 'log',
      default: 0.1,
      why: 'No sequence of steps, large or small, leaves the line.',
    }),
    beta: momentum('Averaged over time the steep part cancels and the gentle part adds up. There is a threshold.'),
    zero: choice({
      label: 'sign(0) in the subgradient',
      options: [
        { value: 'plus', label: '+1' },
        { value: 'zero', label: '0' },
      ],
      default: 'plus',
      why: 'On the diagonal the kink has many subgradients. The trap needs one that is not straight down the valley.',
    }),
  },
  handles: PREDICTED,
  compute: ({ epsilon, step, beta, zero }) => {
    const problem = line({ epsilon, zero: zero as 'plus' | 'zero' });
    const run = { problem, contenders: contenders(step, { beta, zero: 'plus' }), workers: 1, seed: 0, path: true };
    const [signs, sgd] = runProblem({ ...run, steps: STEPS }).map(walkOf);
    const isStuck = signs.off < step / 2;
    return {
      id: beta > 0 ? ('signum' as const) : ('signsgd' as const),
      signs,
      sgd,
      isStuck,
      floor: lineFloor(epsilon),
      threshold: lineEscape(epsilon),
      outcome: isStuck ? 'start' : signs.late.mean < lineFloor(epsilon) ? 'minimum' : 'elsewhere',
    };
  },
  Picture: ({ values, data: { id, signs, sgd, isStuck }, turn }) => (
    <PlaneQuestion
      question="From (1, 1), where do the signs lead?"
      endings={ENDINGS}
      rings={SUMS.map((sum) => rhombus(lineFloor(values.epsilon, sum), values.epsilon))}
      strong={lineFloor(values.epsilon)}
      {...{ sgd, signs, id, isHeld: isStuck }}
      values={values}
      turn={turn}
    />
  ),
  Sentence: ({ values, data: { id, signs, sgd, isStuck, floor, threshold, outcome } }) => {
    const { epsilon, step, beta, zero, guess, shown } = values;
    const name = <MethodName method={id} />;
    if (shown === 'no') {
      return (
        <>
          The walk starts at (1, 1), where f = 2ε = <b className="number">{fixed(floor, 2)}</b>; the minimum, 0, is at
          (0, 0). The gradient is exact. {name} sees its signs only. Predict first.
        </>
      );
    }
    const verdict = <Verdict {...{ guess, shown, outcome }} endings={ENDINGS} />;
    if (isStuck) {
      return (
        <>
          {verdict}
          Both signs are set by the steep direction, so x₁ + x₂ stays 2{' '}
          {signs.off < ROUNDING ? 'for ever' : 'for these steps'}: {name} goes back and forth between f ={' '}
          <b className="number">{fixed(signs.late.least, 2)}</b> and{' '}
          <b className="number">{fixed(signs.late.most, 2)}</b>, never below 2ε ={' '}
          <b className="number">{fixed(floor, 2)}</b>. <MethodName method="sgd" /> has{' '}
          <b className="number">{short(sgd.late.mean)}</b> on average over the last half.
          {beta > 0 && (
            <>
              {' '}
              Momentum frees it only above (1 − ε)/(1 + ε) = <b className="number">{fixed(threshold, 3)}</b>.
            </>
          )}
        </>
      );
    }
    return (
      <>
        {verdict}
        {zero === 'zero' && (
          <>
            With sign(0) = 0 inside the subgradient the trap is not there: at (1, 1) it points straight down the valley.{' '}
          </>
        )}
        {zero !== 'zero' && beta > threshold && (
          <>
            A momentum of <b className="number">{short(beta)}</b> is above (1 − ε)/(1 + ε) ={' '}
            <b className="number">{fixed(threshold, 3)}</b>: the steep part cancels in the average.{' '}
          </>
        )}
        {name} leaves the line, and over the last half f is at most <b className="number">{short(signs.late.most)}</b>
        {zero === 'zero' && beta === 0 && (
          <>
            , as 2εγ = <b className="number">{short(2 * epsilon * step)}</b> says
          </>
        )}
        {signs.late.most >= floor && ', no lower than where it began'}.
      </>
    );
  },
  numbers: ({ values: { shown }, data: { id, signs, sgd, floor } }) =>
    shown === 'no' ? knownBefore(floor) : tableOf(id, signs, sgd),
});
