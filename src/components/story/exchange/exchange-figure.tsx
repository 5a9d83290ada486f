import type { ReactNode } from 'react';
import { number, type Parameters, type Values } from '../../../sim/parameter';
import { halfWords } from '../../exchange/half-words';
import { type ExchangeSetting, type HalfId, type TakenApart, takeApart } from '../../exchange/halves';
import { presentHalf, SlowExchange } from '../../exchange/SlowExchange';
import type { NumberTable } from '../../figures/Numbers';
import { plural } from '../../plots/format';
import { type Shown, type StoryFigure, storyFigure } from '../story-figure';

/** What the caption of an exchange is told. */
export interface Told<V> {
  values: V;
  apart: TakenApart;
  setting: ExchangeSetting;
  /** Whether a half is done or being done. */
  reached: (half: HalfId) => boolean;
}

interface Parts<P extends Parameters> {
  id: string;
  title: string;
  subtitle: string | ((values: Values<P>) => string);
  knobs: P;
  /** Its half at first, from 1. */
  opensAt: number;
  settingOf: (values: Values<P>) => ExchangeSetting;
  says: (told: Told<Values<P>>) => ReactNode;
}

const halfKnob = (opensAt: number) =>
  number({
    label: 'Part',
    min: 1,
    max: 6,
    whole: true,
    scale: 'linear',
    default: opensAt,
    why: 'How far the round has come.',
  });

type HalfKnob = { half: ReturnType<typeof halfKnob> };
type WithHalf<P extends Parameters> = P & HalfKnob;

interface Data {
  apart: TakenApart;
  setting: ExchangeSetting;
  /** The half that is shown, from 1, and what the caption says of it. */
  now: number;
  said: ReactNode;
}

/** A figure of the story that takes one exchange apart; its knob `half` is turned in the picture. */
export function exchangeFigure<P extends Parameters>(parts: Parts<P>): StoryFigure<WithHalf<P>, Data> {
  const { id, title, subtitle, knobs, opensAt, settingOf, says } = parts;
  // That the knobs of a figure are its own and the half is plain to see here, but not to the type checker.
  const own = (values: Values<WithHalf<P>>) => values as unknown as Values<P> & { half: number };
  return storyFigure<WithHalf<P>, Data>({
    id,
    title,
    subtitle: typeof subtitle === 'string' ? subtitle : ({ values }) => subtitle(own(values)),
    knobs: { ...knobs, half: halfKnob(opensAt) },
    handles: ['half'],
    compute: (values) => {
      const setting = settingOf(own(values));
      const apart = takeApart(setting);
      const now = presentHalf(apart, own(values).half);
      const reached = (half: HalfId) => apart.halves.slice(0, now).includes(half);
      return { setting, apart, now, said: says({ values: own(values), apart, setting, reached }) };
    },
    Picture: ExchangePicture as unknown as StoryFigure<WithHalf<P>, Data>['Picture'],
    Sentence: ExchangeSentence,
    numbers: ({ data }) => numbersOf(data),
  });
}

function ExchangePicture({ data: { apart, now }, turn }: Shown<HalfKnob, Data>) {
  return <SlowExchange apart={apart} half={now} onHalf={(half) => turn({ half })} />;
}

function ExchangeSentence({ data: { apart, now, said } }: { data: Data }) {
  return (
    <>
      Part {now} of {apart.halves.length}, <b>{halfWords(apart.halves[now - 1], apart.method).name}</b>. {said}
    </>
  );
}

function numbersOf({ apart, setting }: Pick<Data, 'apart' | 'setting'>): NumberTable {
  const { method, workers, tally, vote, tied, update, truth, bitsUp, bitsDown } = apart;
  const own = workers.flatMap(({ gradient, momentum, before, wanted, sent, after }, w) => [
    { name: `gradient ${w + 1}`, column: gradient },
    { name: `momentum ${w + 1}`, column: momentum },
    { name: `owed ${w + 1}`, column: before },
    { name: `wanted ${w + 1}`, column: wanted },
    { name: `sent ${w + 1}`, column: sent },
    { name: `owed next ${w + 1}`, column: after },
  ]);
  const columns = [
    { name: 'true gradient', column: truth },
    ...own,
    { name: 'tally', column: tally },
    { name: 'vote', column: vote },
    { name: 'step', column: update.map((each) => -each) },
  ].filter((each): each is { name: string; column: ArrayLike<number> } => each.column !== null);
  return {
    caption: `${method.name}, ${plural(setting.workers, 'worker')}, step size ${setting.stepSize}: ${bitsUp} bits to the server, ${bitsDown} bits back. The step is what is added to the weights.`,
    columns: ['weight', ...columns.map(({ name }) => name), ...(vote ? ['tied'] : [])],
    rows: Array.from(truth, (_, i) => [
      i + 1,
      ...columns.map(({ column }) => column[i]),
      ...(vote ? [tied[i] ? 'tied' : ''] : []),
    ]),
  };
}
