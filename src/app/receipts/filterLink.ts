import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { link } from '../linkStore';
import { routeOf, useHash } from '../route';
import type { Filter } from './filter';
import { checkFilter, writeFilter } from './filterTexts';

/** The name of the ledger in a link, where figures have their ids. */
const LEDGER = 'receipts';
const NONE: Readonly<Record<string, string>> = {};

/** The filters of the ledger, which are in the link while it is open, and how to change them. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const { figure } = routeOf(useHash());
  const texts = useSyncExternalStore(link.subscribe, () => link.get().figures[LEDGER] ?? NONE);
  const { told, corrections } = useMemo(() => {
    const { filter, corrections } = checkFilter(texts);
    return { told: filter, corrections };
  }, [texts]);
  useEffect(() => {
    if (corrections.length === 0) return;
    for (const sentence of corrections) link.say(sentence);
    say(writeFilter(told));
  }, [corrections, told]);
  useEffect(
    () => () => {
      if (routeOf(location.hash).route !== LEDGER) say({});
    },
    [],
  );
  const filter = useMemo(() => ({ ...told, figure: figure ?? 'any' }), [told, figure]);
  const change = useCallback((next: Filter) => {
    say(writeFilter(next));
    const hash = next.figure === 'any' ? `#/${LEDGER}` : `#/${LEDGER}/${next.figure}`;
    if (location.hash !== hash) location.replace(hash);
  }, []);
  return [filter, change];
}

function say(texts: Record<string, string>): void {
  link.update(({ figures }) => {
    const others = Object.entries(figures).filter(([id]) => id !== LEDGER);
    return { figures: Object.fromEntries(Object.keys(texts).length > 0 ? [...others, [LEDGER, texts]] : others) };
  });
}
