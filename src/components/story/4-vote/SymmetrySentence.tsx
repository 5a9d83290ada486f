import { fixed, percent, plural, whole } from '../../plots/format';
import { chance } from '../parts/chance';
import { Digits } from '../parts/Digits';
import { type GradientSource, SAMPLES, type Share } from './gradient-source';
import { isBad, isGood, SURE, type SymmetryData, type SymmetryValues } from './symmetry-data';
import { useSymmetry } from './useSymmetry';
import { WEIGHT_CHOICES, type WeightId } from './weight-choice';
import '../parts/wrong-number.css';

/** The standard error that so many normal values give their skewness. */
const UNSEEN = Math.sqrt(6 / SAMPLES);

/** A mean nearer to 0 than so many of its standard errors is hardly told from it. */
const TOLD = 2;

/** What the batch means are like, and what that does to a vote. */
export function SymmetrySentence({ values, data: still }: { values: SymmetryValues; data: SymmetryData }) {
  const { data, live } = useSymmetry(values, still);
  const { batch, weight } = values;
  const isNetwork = values.source === 'network';
  const { skewness, measured, wrong } = data.folded;
  const { examples } = data.source;
  const name = WEIGHT_CHOICES[weight as WeightId].name;
  if (Number.isNaN(skewness)) {
    return <>No picture pulls at {name} any more: its gradient is 0 for all of them, and a zero has no sign.</>;
  }
  const steps = live?.step ?? Number(values.step);
  return (
    <>
      {isNetwork ? (
        <>
          {live ? 'Live' : 'Recorded'} after <Digits>{plural(steps, 'step')}</Digits>: the gradient of {name},{' '}
          {batch === 1 ? 'one picture at a time,' : <>averaged over {plural(batch, 'picture')},</>}
        </>
      ) : batch === 1 ? (
        'One draw'
      ) : (
        <>The mean of {plural(batch, 'draw')}</>
      )}{' '}
      has skewness <b className="number">{fixed(skewness, 2)}</b>
      {batch > 1 && `, one ${isNetwork ? 'picture' : 'draw'}’s over √${batch}`} (counted in {whole(SAMPLES)}{' '}
      {batch === 1 ? 'draws' : 'batches'}:{' '}
      <span className="number">
        {fixed(measured.value, 2)} ± {fixed(measured.standardError, 2)}
      </span>
      ), and the wrong sign <WrongSign share={wrong} isCounted={examples !== null} />. {remark(batch, data)}
      {examples !== null && isHardlyTold(data.source) && (
        <> The mean of all {whole(examples)} pictures is itself hardly told from 0.</>
      )}
    </>
  );
}

/** How often: a chance, or a count with its standard error, which says nothing where none was seen. */
function WrongSign({ share, isCounted }: { share: Share; isCounted: boolean }) {
  const { value, standardError } = share;
  const name = isBad(share) ? 'number wrong-number' : 'number';
  if (isCounted && standardError === 0) {
    return (
      <>in {value === 0 ? 'none' : <span className={isBad(share) ? 'wrong-number' : undefined}>all</span>} of them</>
    );
  }
  const digits = Math.min(value, 1 - value) < 0.01 ? 2 : 1;
  return (
    <>
      <Digits className={name}>
        {isCounted ? `${(100 * value).toFixed(digits)} ± ${percent(standardError, digits)}` : chance(value)}
      </Digits>{' '}
      of the time
    </>
  );
}

/** Whether the sign of the mean is itself a toss: it is that of finitely many pictures. */
function isHardlyTold({ mean, deviation, examples }: GradientSource): boolean {
  return examples !== null && Math.abs(mean) * Math.sqrt(examples) < TOLD * deviation;
}

function remark(batch: number, { course, bad, lastToss, folded: { wrong, skewness } }: SymmetryData): string {
  const lastBad = bad.at(-1) ?? 0;
  if (isBad(wrong) && course.slice(0, batch - 1).some((share) => isGood(share, SURE)))
    return 'Smaller batches did better than a coin, this one does worse: averaging helps, but not step by step.';
  if (isBad(wrong)) return 'Such voters make a vote worse the more of them there are.';
  if (!isGood(wrong)) return 'As far as so many batches can tell, a coin does as well.';
  if (batch < lastBad) {
    const worse = bad[0] < batch ? 'worse again' : 'worse than one';
    return `Better than a coin, but not for good: at n = ${lastBad} it is ${worse}.`;
  }
  if (batch < lastToss) return `Better than a coin; at n = ${lastToss} so many batches cannot tell it from one.`;
  if (course[0].value + 2 * course[0].standardError < wrong.value - 2 * wrong.standardError)
    return 'Here the lean happens to favour the truth: a single picture is wrong less often.';
  if (Math.abs(skewness) < UNSEEN)
    return 'The halves are alike, as far as so many samples can tell: the more voters, the surer the vote.';
  if (batch === 1) return 'Right more often than not, though the two halves differ.';
  if (lastToss === 0)
    return 'Right more often than not, and the two halves grow alike: the central limit theorem at work.';
  return `From n = ${lastToss + 1} on it is right more often than not, and the two halves grow alike: the central limit theorem at work.`;
}
