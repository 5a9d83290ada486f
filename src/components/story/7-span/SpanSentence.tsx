import { fixed, percent, short } from '../../plots/format';
import { type Contest, type Outcome, STEPS } from './contest';

const lastOf = (values: readonly number[]) => values[values.length - 1];
const N = ({ children }: { children: string }) => <b className="number">{children}</b>;

/** Where the four methods ended, and what they say of the test half. */
export function SpanSentence({ contest: { outcomes, formula, labelSum } }: { contest: Contest }) {
  const [sgd, sign, , feedback] = outcomes;
  const worst = Math.max(...outcomes.map(({ losses }) => lastOf(losses)));
  const isWithinDebt = feedback.distances.every((distance, k) => distance <= (feedback.debts?.[k] ?? 0) + 1e-9);
  return (
    <>
      After <N>{String(STEPS)}</N> steps{' '}
      {worst < 1e-3 ? 'all four fit the training half, with a loss of at most ' : 'the largest training loss is still '}
      <N>{short(worst)}</N>. SGD never left the span and is right on <N>{percent(sgd.accuracy, 0)}</N> of the test half.{' '}
      <Sign sign={sign} formula={formula} labelSum={labelSum} /> EF strayed as far as{' '}
      <N>{fixed(Math.max(...feedback.distances), 2)}</N>, {isWithinDebt && 'never further than its debt, '}and ended at{' '}
      <N>{fixed(lastOf(feedback.distances), 2)}</N>: <N>{percent(feedback.accuracy, 0)}</N>.
    </>
  );
}

interface SignProps extends Pick<Contest, 'formula' | 'labelSum'> {
  sign: Outcome;
}

function Sign({ sign: { distances, plus, accuracy, testError }, formula, labelSum }: SignProps) {
  const away = <N>{fixed(lastOf(distances), 2)}</N>;
  const error = <N>{fixed(testError, 4)}</N>;
  const score = <N>{percent(accuracy, 0)}</N>;
  if (!formula) {
    return (
      <>
        The training labels add up to <N>{fixed(labelSum, 0)}</N> and do not lean to +1, so no closed form holds:
        signSGD ended {away} away and is right on {score}, with a test error of {error}.
      </>
    );
  }
  return (
    <>
      signSGD ended {away} away{plus.every(Boolean) && ' and calls every test point +1'}: right on {score}, with a test
      error of {error},{' '}
      {Math.abs(testError - formula.testError) < 1e-9 ? (
        'just as the closed form says.'
      ) : (
        <>
          where the closed form says <N>{fixed(formula.testError, 4)}</N> of a walk that stops at zero loss.
        </>
      )}
    </>
  );
}
