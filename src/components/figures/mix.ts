import type { Settings } from '../../sim/parameters';
import { classMix } from '../../sim/partition';
import { percent } from '../plots/format';

/** A share below this is not told. */
const LEAST = 0.005;

/** The shares of the classes that each worker sees, [workers × classes], or null where all see the same. */
export function sharesOf(
  settings: Pick<Settings, 'partition' | 'alpha' | 'seed'>,
  workers: number,
  classes: number,
): number[][] | null {
  if (settings.partition !== 'label' && settings.partition !== 'dirichlet') return null;
  return Array.from({ length: workers }, (_, worker) => Array.from(classMix(settings, worker, classes) ?? []));
}

/** A mix of classes in words, the largest first: “nothing but Bag”, “62 % Coat, 30 % Bag, and others”. */
export function mixInWords(mix: readonly number[], classes: readonly string[], most = 2): string {
  const told = mix
    .map((share, k) => ({ share, name: classes[k] }))
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share);
  if (told.length === 1) return `nothing but ${told[0].name}`;
  const first = told.slice(0, most).map(({ share, name }) => `${percent(share, 0)} ${name}`);
  return first.join(', ') + (told.length > most ? ', and others' : '');
}
