import { useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Turn } from '../../components/story/story-figure';
import type { Parameters } from '../../sim/parameter';
import { link } from '../linkStore';
import { BaseContext } from '../present/base';
import { checkKnobs, type Texts, writeKnobs } from './figureKnobs';

const NONE: Texts = {};

/**
 * The knobs of a figure as the beat it stands in has them, and where the link differs as the link has them, checked; and how to turn them.
 * What had to be corrected is said once.
 */
export function useFigureLink<P extends Parameters>(id: string, knobs: P) {
  const now = () => link.get().figures[id] ?? NONE;
  const own = useSyncExternalStore(link.subscribe, now, now);
  const beat = useContext(BaseContext);
  const base = beat?.figure === id ? beat.knobs : NONE;
  const raw = useMemo(() => ({ ...base, ...own }), [base, own]);
  const { values, corrections } = useMemo(() => checkKnobs(id, knobs, raw), [id, knobs, raw]);
  useEffect(() => {
    if (corrections.length === 0) return;
    for (const sentence of corrections) link.say(sentence);
    // What was not understood is said once, and not handed on.
    link.update(({ figures }) => ({ figures: { ...figures, [id]: writeKnobs(knobs, base, values) } }));
  }, [corrections, id, knobs, base, values]);
  const turn: Turn<P> = useCallback(
    (change) =>
      link.update(({ figures }) => {
        const { values } = checkKnobs(id, knobs, { ...base, ...figures[id] });
        return { figures: { ...figures, [id]: writeKnobs(knobs, base, { ...values, ...change }) } };
      }),
    [id, knobs, base],
  );
  const reset = useCallback(
    () =>
      link.update(({ figures }) => ({
        figures: Object.fromEntries(Object.entries(figures).filter(([name]) => name !== id)),
      })),
    [id],
  );
  return { values, turn, reset };
}
