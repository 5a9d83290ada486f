import type { Values } from '../../../sim/parameter';
import { type Folded, folded } from './folded';
import { type GradientSource, LARGEST, type Share, TWO_POINT_SOURCES, type TwoPointId } from './gradient-source';
import type { knobs } from './symmetry-knobs';
import type { WeightId } from './weight-choice';
import { recordedGradients } from './weight-recording';
import { weightSource } from './weight-source';
import type { RecordedStep } from './weight-steps';

export type SymmetryValues = Values<typeof knobs>;

/** What the figure shows of a source of gradients. */
export interface SymmetryData {
  source: GradientSource;
  folded: Folded;
  /** How often signs are wrong, by batch from 1 on. */
  course: readonly Share[];
  /** The batches that are no better than a coin, for certain, though every batch was looked at. */
  bad: readonly number[];
  /** The last batch that cannot be told to be better than a coin. */
  lastToss: number;
}

let recorded: { key: string; source: GradientSource } | null = null;

/** The recorded gradients of a weight. The last one asked for is kept, with the sums that were drawn of it. */
export function recordedSource(weight: WeightId, step: RecordedStep): GradientSource {
  const key = `${weight} ${step}`;
  if (recorded?.key !== key) recorded = { key, source: weightSource(recordedGradients(weight, step)) };
  return recorded.source;
}

const courses = new WeakMap<GradientSource, readonly Share[]>();

/** How often signs are wrong for every batch, worked out once a source. */
function courseOf(source: GradientSource): readonly Share[] {
  const known = courses.get(source) ?? Array.from({ length: LARGEST }, (_, i) => source.wrong(i + 1));
  courses.set(source, known);
  return known;
}

/** So many standard errors tell one share from a coin. */
const TOLD = 2;
/** So many tell it where a share was found by looking at all batches: some of 512 coins strays that far in one try of sixty. */
export const SURE = 4;

/** Whether a share is no better than a coin, beyond its standard errors where it was counted. */
export function isBad({ value, standardError }: Share, errors = TOLD): boolean {
  return value - errors * standardError >= 0.5;
}

/** Whether a share is better than a coin, beyond its standard errors where it was counted. */
export function isGood({ value, standardError }: Share, errors = TOLD): boolean {
  return value + errors * standardError < 0.5;
}

/** What batches of one size look like. */
export function symmetryOf(source: GradientSource, batch: number): SymmetryData {
  const course = courseOf(source);
  return {
    source,
    folded: folded(source, batch),
    course,
    bad: course.flatMap((share, i) => (isBad(share, SURE) ? i + 1 : [])),
    lastToss: course.findLastIndex((share) => !isGood(share)) + 1,
  };
}

/** What the knobs ask for, of laws and recordings. */
export function compute({ source, weight, step, batch }: SymmetryValues): SymmetryData {
  if (source !== 'network') return symmetryOf(TWO_POINT_SOURCES[source as TwoPointId].source, batch);
  return symmetryOf(recordedSource(weight as WeightId, step as RecordedStep), batch);
}
