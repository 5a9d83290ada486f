import { check, type Parameters, type Values, write } from '../../sim/parameter';

/** The knobs of a figure as a link writes them. */
export type Texts = Readonly<Record<string, string>>;

/** What a link says of a figure, made valid, with one sentence for everything that had to be changed. Never throws. */
export function checkKnobs<P extends Parameters>(id: string, knobs: P, texts: Texts) {
  const corrections: string[] = [];
  const values = Object.entries(knobs).map(([knob, parameter]) => {
    if (!Object.hasOwn(texts, knob)) return [knob, parameter.default];
    const { value, correction } = check(parameter, texts[knob]);
    if (correction) corrections.push(correction);
    return [knob, value];
  });
  for (const knob of Object.keys(texts)) {
    if (!Object.hasOwn(knobs, knob))
      corrections.push(`The figure “${id}” has no knob “${knob.slice(0, 40)}”; it is ignored.`);
  }
  return { values: Object.fromEntries(values) as Values<P>, corrections };
}

/** What a link says of a figure: the knobs that do not stand as they do in the beat, or else by default. */
export function writeKnobs<P extends Parameters>(knobs: P, base: Texts, values: Values<P>): Record<string, string> {
  const texts = Object.keys(knobs).map((knob) => [knob, write(values[knob])] as const);
  const standard = (knob: string) => (Object.hasOwn(base, knob) ? base[knob] : write(knobs[knob].default));
  return Object.fromEntries(texts.filter(([knob, text]) => text !== standard(knob)));
}
