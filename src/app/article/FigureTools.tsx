import { Suspense, use } from 'react';
import { plural } from '../../components/plots/format';
import type { AnyFigure } from '../../components/story/figures';
import { type Values, write } from '../../sim/parameter';
import { PLACED } from '../../story/placed';
import { CopyButton } from '../CopyButton';
import { figureAddress } from '../figureAddress';
import { link } from '../linkStore';
import './tools.css';

interface Props {
  figure: AnyFigure;
  values: Values<AnyFigure['knobs']>;
}

/** What may be done with any figure of a page: its link copied, and the claims it shows looked up. */
export function FigureTools({ figure, values }: Props) {
  return (
    <>
      <CopyButton
        label="Copy link to this figure"
        text={() => new URL(figureAddress(figure.id, turned(figure, values)), location.href).href}
        onRefused={(address) => link.say(`This browser does not let the page copy. The link is ${address}`)}
      >
        copy link
      </CopyButton>
      {Object.hasOwn(PLACED, figure.id) && (
        <Suspense fallback={null}>
          <ToReceipts id={figure.id} />
        </Suspense>
      )}
    </>
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
