import { choice, number } from '../../../sim/parameter';
import { fixed, plural, short } from '../../plots/format';
import { Digits } from '../parts/Digits';
import { storyFigure } from '../story-figure';
import { COMPRESSOR_OPTIONS, compressorKnob } from './compressors';
import { DebtPicture } from './DebtPicture';
import { keepLedger } from './ledger';

const GRADIENTS = { two: [1, 0.1], six: [1, -0.6, 0.35, -0.2, 0.1, -0.04] };
/** The coordinate that the caption speaks of, 0.1: small, and not the smallest. */
const TOLD = { two: 1, six: 4 };
const MOST = 200;

/** What is not sent is kept: every coordinate's residual, round by round. */
export const figure = storyFigure({
  id: 'debt',
  title: 'The debt',
  subtitle: 'one worker, the same gradient again and again',
  knobs: {
    step: number({
      label: 'Round',
      symbol: 't',
      min: 1,
      max: MOST,
      whole: true,
      scale: 'squares',
      default: 2,
      why: 'Step through and watch a small coordinate, paid too much, give it back.',
    }),
    memory: choice({
      label: 'Memory',
      options: [
        { value: 'on', label: 'on' },
        { value: 'off', label: 'off' },
      ],
      default: 'on',
      why: 'Without it, what was not said is lost for ever.',
    }),
    compressor: compressorKnob,
    gradient: choice({
      label: 'Gradient',
      options: [
        { value: 'six', label: 'six coordinates' },
        { value: 'two', label: 'two: 1 and 0.1' },
      ],
      default: 'six',
      why: 'The same every time, so that all that changes is the debt.',
    }),
  },
  compute: ({ step, memory, compressor, gradient }) =>
    keepLedger(GRADIENTS[gradient as 'two'], compressor as 'sign', memory as 'on', step),
  Picture: ({ values, data, turn }) => (
    <DebtPicture
      ledger={data}
      told={TOLD[values.gradient as 'two']}
      hasMemory={values.memory === 'on'}
      onStep={(way) => turn({ step: Math.min(MOST, Math.max(1, values.step + way)) })}
    />
  ),
  Sentence: ({ values: { step, memory, compressor, gradient }, data: { due, paid, owed, peak } }) => {
    const i = TOLD[gradient as 'two'];
    const said = COMPRESSOR_OPTIONS.find(({ value }) => value === compressor)?.label;
    const amounts = (
      <>
        After <Digits>{plural(step, 'round')}</Digits> the coordinate 0.1 was due{' '}
        <b className="number">{fixed(due[i], 2)}</b> and has been sent <b className="number">{fixed(paid[i], 2)}</b>
      </>
    );
    if (memory === 'off') {
      return (
        <>
          {amounts} by {said}. Nobody remembers the difference of <b className="number">{fixed(due[i] - paid[i], 2)}</b>
          .
        </>
      );
    }
    return (
      <>
        {amounts}; <b className="number">{fixed(owed[i], 2)}</b> is owed. ‖e‖² never was above{' '}
        <b className="number">{fixed(peak, 3)}</b>. Sent and owed add up to what was due, in every coordinate.
      </>
    );
  },
  numbers: ({ values: { step, memory }, data: { gradient, due, paid, owed, error } }) => ({
    caption: `After ${plural(step, 'round')} at γ = 1: due Σγg, sent ΣΔ, ${
      memory === 'on'
        ? `owed e = γΣg − ΣΔ. The books are right to ${short(error)}, ${error === 0 ? 'exactly' : 'which is rounding'}.`
        : `and nothing owed, for want of memory. What was not sent, or sent too much, is up to ${short(error)} in a coordinate.`
    }`,
    columns: ['coordinate', 'gradient', 'due', 'sent', 'owed', 'sent on average'],
    rows: gradient.map((g, i) => [i + 1, g, due[i], paid[i], owed[i], paid[i] / step]),
  }),
});
