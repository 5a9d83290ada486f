import { useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Turn } from '../../components/story/story-figure';
import { check, type Parameters, type Values, write } from '../../sim/parameter';
import { link } from '../linkStore';
import { BaseContext } from '../present/base';

const NONE: Readonly<Record<string, string>> = {};

/**
 * The knobs of a figure as the beat it stands in has them, and where the link differs as the link has them, checked; and how to turn them.
 * What had to be corrected is said once.
 */
export function useFigureLink<P extends Parameters>(id: string, knobs: P) {
  const own = useSyncExternalStore(link.subscribe, () => link.get().figures[id] ?? NONE);
  const beat = useContext(BaseContext);
  const base = beat?.figure === id ? beat.knobs : NONE;
  const raw = useMemo(() => ({ ...base, ...own }), [base, own]);
  const { values, corrections } = useMemo(() => checked(id, knobs, raw), [id, knobs, raw]);
  useEffect(() => {
    for (const sentence of corrections) link.say(sentence);
  }, [corrections]);
  const turn: Turn<P> = useCallback(
    (change) =>
      link.update(({ figures }) => ({
        figures: { ...figures, [id]: written(knobs, base, figures[id] ?? NONE, change) },
      })),
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

function checked<P extends Parameters>(id: string, knobs: P, raw: Readonly<Record<string, string>>) {
  const corrections: string[] = [];
  const values = Object.entries(knobs).map(([knob, parameter]) => {
    if (!Object.hasOwn(raw, knob)) return [knob, parameter.default];
    const { value, correction } = check(parameter, raw[knob]);
    if (correction) corrections.push(correction);
    return [knob, value];
  });
  for (const knob of Object.keys(raw)) {
    if (!Object.hasOwn(knobs, knob))
      corrections.push(`The figure “${id}” has no knob “${knob.slice(0, 40)}”; it is ignored.`);
  }
  return { values: Object.fromEntries(values) as Values<P>, corrections };
}

/** What the link says of a figure after a change: what differs from its beat and its defaults, and nothing else. */
function written<P extends Parameters>(
  knobs: P,
  base: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
  change: Partial<Values<P>>,
) {
  const texts: Record<string, string> = { ...own };
  for (const [knob, value] of Object.entries(change)) texts[knob] = write(value as number | string | string[]);
  const differing = Object.entries(texts).filter(
    ([knob, text]) => Object.hasOwn(knobs, knob) && text !== (base[knob] ?? write(knobs[knob].default)),
  );
  return Object.fromEntries(differing);
}
