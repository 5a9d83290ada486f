import type { ZeroRule } from '../../../optim/sign';
import { choice, number } from '../../../sim/parameter';
import { fixed, percent, short } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { PREDICTED, prediction, Verdict } from '../parts/Predict';
import { storyFigure } from '../story-figure';
import { momentum } from './momentum';
import { WALL_ENDINGS, WallPicture } from './WallPicture';
import { STEPS, walkWall } from './wallWalk';

/** A mean of f further than this from 0 is that of a walk at its wall. */
const NEAR = 0.18;

/** Counterexample 1: three signs in four point the wrong way, and the walk ends at the worst wall. */
export const figure = storyFigure({
  id: 'wall',
  title: 'The wall',
  subtitle: 'a slope between two walls, f = x/4 on [−1, 1]',
  knobs: {
    ...prediction(WALL_ENDINGS),
    step: number({
      label: 'Step size',
      symbol: 'γ',
      min: 0.01,
      max: 0.2,
      scale: 'log',
      default: 0.1,
      why: 'A smaller step presses the walk closer to the wall. It does not turn it round.',
    }),
    batch: number({
      label: 'Batch',
      symbol: 'n',
      min: 1,
      max: 32,
      whole: true,
      scale: 'log',
      default: 1,
      why: 'The mean of many draws has the right sign. Of six it is wrong more often than of three.',
    }),
    beta: momentum('Signum takes the sign of an average over time, which is as good as a larger batch.', 0.99),
    zero: choice({
      label: 'sign(0)',
      options: [
        { value: 'coin', label: 'a coin' },
        { value: 'plus', label: '+1' },
        { value: 'zero', label: '0' },
      ],
      default: 'coin',
      why: 'A batch of five, ten … can have a mean of exactly 0.',
    }),
  },
  handles: PREDICTED,
  compute: ({ step, batch, beta, zero }) => walkWall({ stepSize: step, batch, beta, zero: zero as ZeroRule }),
  Picture: WallPicture,
  Sentence: ({ values: { guess, shown, batch, beta, step }, data: { method, signs, sgd, wrong, exact, outcome } }) => {
    const chance = <b className="number">{percent(wrong)}</b>;
    const draw = batch === 1 ? 'One draw' : `The mean of ${batch} draws`;
    if (shown === 'no') {
      return (
        <>
          A draw is 4 one time in four and −1 else: on average ¼, so that x = −1 is the way to go. Each step sees{' '}
          {batch === 1 ? 'one draw' : `the mean of ${batch} draws`}. Where do {STEPS} steps of{' '}
          <MethodName method={method} /> from the middle lead?
        </>
      );
    }
    const isNear = Math.abs(signs.mean) > NEAR;
    const where = {
      worst: isNear ? 'hangs at the worst point' : 'leans towards the worst point',
      middle: 'cannot decide',
      best: isNear ? 'comes down to the best wall' : 'leans towards the best wall',
    }[outcome];
    return (
      <>
        <Verdict {...{ guess, shown, outcome }} endings={WALL_ENDINGS} />
        {draw} points the wrong way {chance} of the time
        {beta > 0 ? (
          <>
            {'; at β = '}
            <b className="number">{short(beta)}</b> momentum averages over draws,
          </>
        ) : (
          ','
        )}{' '}
        and <MethodName method={method} /> {where}: mean f <b className="number">{fixed(signs.mean, 2)}</b> over the
        last half
        {exact !== null && (
          <>
            , where the exact value is{beta === 0 && batch === 1 && ' ¼ − γ/8,'}{' '}
            <b className="number">{fixed(exact, 2)}</b>
          </>
        )}
        . <MethodName method="sgd" /> has <b className="number">{fixed(sgd.mean, 2)}</b> on the same draws
        {batch === 6 && beta === 0 && '. More draws are not always better: of three, most signs were right'}
        {step <= 0.02 && beta === 0 && outcome === 'worst' && '. A smaller step only presses it closer to the wall'}.
      </>
    );
  },
  numbers: ({ values: { shown }, data: { cells, signs, sgd, exact, exactSgd, wrong, method } }) =>
    shown === 'no'
      ? {
          caption: 'What is known before the run. The rest is told once it is revealed.',
          columns: ['quantity', 'value'],
          rows: [
            ['mean of a draw', 0.25],
            ['the way to the minimum', 'down, to x = −1'],
          ],
        }
      : {
          caption: `Counterexample 1: where the last half of ${STEPS} steps was spent, by x; below, the mean of f.`,
          columns: ['x', method, 'sgd'],
          rows: [
            ...cells.map((x, i) => [fixed(x, 2), signs.shares[i], sgd.shares[i]]),
            ['mean f', signs.mean, sgd.mean],
            ['exact mean f', exact ?? 'not known', exactSgd ?? 'not known'],
            ['chance of a wrong sign', wrong, 'not used'],
          ],
        },
});
