import { fixed, plural } from '../../plots/format';
import { chance } from '../parts/chance';
import { SAMPLES, type Share } from './gradient-source';
import { isBad, type SymmetryData, type SymmetryValues } from './symmetry-data';
import { useSymmetry } from './useSymmetry';
import { WEIGHT_CHOICES, type WeightId } from './weight-choice';

/** The standard error that so many normal values give their skewness. */
const UNSEEN = Math.sqrt(6 / SAMPLES);

/** What the batch means are like, and what that does to a vote. */
export function SymmetrySentence({ values, data: still }: { values: SymmetryValues; data: SymmetryData }) {
  const { data, live } = useSymmetry(values, still);
  const { batch, weight } = values;
  const isNetwork = values.source === 'network';
  const { skewness, measured, wrong } = data.folded;
  const name = WEIGHT_CHOICES[weight as WeightId].name;
  if (Number.isNaN(skewness)) {
    return <>No picture pulls at {name} any more: its gradient is 0 for all of them, and a zero has no sign.</>;
  }
  const steps = live?.step ?? Number(values.step);
  return (
    <>
      {isNetwork ? (
        <>
          {live ? 'Live' : 'Recorded'} after <b className="number">{plural(steps, 'step')}</b>: the gradient of {name},{' '}
          {batch === 1 ? 'one picture at a time,' : <>averaged over {plural(batch, 'picture')},</>}
        </>
      ) : batch === 1 ? (
        'One draw'
      ) : (
        <>The mean of {plural(batch, 'draw')}</>
      )}{' '}
      has skewness <b className="number">{fixed(skewness, 2)}</b> (
      <span className="number">
        {fixed(measured.value, 2)} ± {fixed(measured.standardError, 2)}
      </span>{' '}
      {isNetwork
        ? `measured on ${plural(SAMPLES, 'batch').replace(/s$/, 'es')}`
        : `among ${plural(SAMPLES, 'seeded one')}`}
      ) and the wrong sign <b className={isBad(wrong) ? 'number wrong-number' : 'number'}>{said(wrong)}</b> of the time.{' '}
      {remark(batch, data)}
    </>
  );
}

/** A chance; a counted one with its standard error. */
function said({ value, standardError }: Share): string {
  if (standardError === 0) return chance(value);
  return `${(100 * value).toFixed(1)} ± ${(100 * standardError).toFixed(1)}\u202f%`;
}

function remark(batch: number, { course, lastBad, folded: { wrong, skewness } }: SymmetryData): string {
  const isGood = ({ value, standardError }: Share) => value + 2 * standardError < 0.5;
  if (isBad(wrong) && course.slice(0, batch - 1).some(isGood))
    return 'Smaller batches did better than a coin, this one does worse: averaging helps, but not step by step.';
  if (isBad(wrong)) return 'Such voters make a vote worse the more of them there are.';
  if (!isGood(wrong)) return 'As far as so many batches can tell, a coin does as well.';
  if (batch < lastBad) return `Better than a coin, but not for good: at n = ${lastBad} it is worse again.`;
  if (course[0].value + 2 * course[0].standardError < wrong.value - 2 * wrong.standardError)
    return 'Here the lean happens to favour the truth: a single picture is wrong less often.';
  if (Math.abs(skewness) < UNSEEN)
    return 'The halves are alike, as far as so many samples can tell: now a vote can be trusted.';
  if (lastBad === 0)
    return 'Right more often than not, and the two halves grow alike: the central limit theorem at work.';
  return `From n = ${lastBad + 1} on it is right more often than not, and the two halves grow alike: the central limit theorem at work.`;
}
