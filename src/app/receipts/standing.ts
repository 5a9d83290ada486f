import type { Standing } from './Ledger';

/** What the page says of the claims as a whole, to be read aloud when it changes: not at every claim of a run. */
export function standingSentence({ entries, progress, ended }: Standing, total: number): string {
  if (progress) return progress.of === 1 ? 'Running one claim.' : 'Running.';
  if (ended?.how === 'crashed') return ended.sentence;
  const fails = [...entries.values()].filter(({ verdict }) => verdict === 'fails').length;
  const holds = entries.size - fails;
  const lead = ended?.how === 'cancelled' ? 'Cancelled. ' : '';
  const time = ended?.how === 'done' ? ` The last run took ${seconds(ended.milliseconds)}.` : '';
  if (entries.size === 0) return `${lead}None of ${total} claims is measured yet.`;
  if (entries.size === total && fails === 0) return `${lead}All ${total} claims hold.${time}`;
  return `${lead}${entries.size} of ${total} claims measured: ${counted(holds, 'hold')}, ${counted(fails, 'fail')}.${time}`;
}

const counted = (count: number, verb: string) => `${count} ${verb}${count === 1 ? 's' : ''}`;

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
