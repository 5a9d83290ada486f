import { Suspense, use } from 'react';
import { plural } from '../../components/plots/format';
import { computed } from '../../components/story/computed';
import type { AnyFigure } from '../../components/story/figures';
import type { Turn } from '../../components/story/story-figure';
import { type Values, write } from '../../sim/parameter';
import { PLACED } from '../../story/placed';
import { CopyButton } from '../CopyButton';
import { figureAddress } from '../figureAddress';
import { link } from '../linkStore';
import { SaveMenu } from '../save/SaveMenu';
import type { Savable } from '../save/savable';
import './tools.css';

interface Props {
  figure: AnyFigure;
  values: Values<AnyFigure['knobs']>;
  turn: Turn<AnyFigure['knobs']>;
}

/** What may be done with any figure of a page: its link copied, a copy taken home, and the claims it shows looked up. */
export function FigureTools({ figure, values, turn }: Props) {
  const address = () => new URL(figureAddress(figure.id, turned(figure, values)), location.href).href;
  const subject: Savable = {
    id: figure.id,
    title: figure.title,
    knobs: () => values,
    address,
    table: () => figure.numbers({ values, turn, data: computed(figure, values) }),
  };
  return (
    <>
      <CopyButton
        label="Copy link to this figure"
        text={address}
        onRefused={(address) => link.say(`This browser does not let the page copy. The link is ${address}`)}
      >
        copy link
      </CopyButton>
      <SaveMenu subject={subject} />
      {Object.hasOwn(PLACED, figure.id) && (
        <Suspense fallback={null}>
          <ToReceipts id={figure.id} />
        </Suspense>
      )}
    </>
  );
}

/** From a figure in another page's frame to the page itself, in the same state. */
export function ToPage({ figure, values }: Omit<Props, 'turn'>) {
  return (
    <a className="text-button" href={figureAddress(figure.id, turned(figure, values))} target="_blank" rel="noopener">
      One Bit ↗
    </a>
  );
}

/** The knobs that do not stand where they stand by default, as a link writes them. */
function turned({ knobs }: AnyFigure, values: Props['values']): Record<string, string> {
  const texts = Object.keys(knobs).map((knob) => [knob, write(values[knob])] as const);
  return Object.fromEntries(texts.filter(([knob, text]) => text !== write(knobs[knob].default)));
}

let sightings: Promise<Readonly<Record<string, number>>> | undefined;

/** How many claims each figure shows; fetched after the figures, since nothing waits for it. */
function claimsByFigure() {
  sightings ??= import('../../story/shown-in').then(
    ({ SHOWN_IN }) => {
      const counts: Record<string, number> = {};
      for (const { figure } of Object.values(SHOWN_IN)) counts[figure] = (counts[figure] ?? 0) + 1;
      return counts;
    },
    () => {
      sightings = undefined;
      return {};
    },
  );
  return sightings;
}

function ToReceipts({ id }: { id: string }) {
  const count = use(claimsByFigure())[id] ?? 0;
  if (count === 0) return null;
  return (
    <a
      className="text-button"
      href={`#/receipts/${id}`}
      aria-label={`Receipts: ${plural(count, 'claim')} of this figure`}
    >
      receipts
    </a>
  );
}
