import type { MouseEvent } from 'react';
import type { Claim } from '../../sim/claims';
import { CHAPTERS } from '../../story/chapters';
import { PLACED } from '../../story/placed';
import { SHOWN_IN } from '../../story/shown-in';
import { figureAddress, goToFigure } from '../figureAddress';

/** The way to the figure that shows a claim, its knobs set so that it does. */
export function SeeIt({ claim }: { claim: Claim }) {
  if (!Object.hasOwn(SHOWN_IN, claim.id)) return null;
  const { figure, knobs = {} } = SHOWN_IN[claim.id];
  const { chapter, title } = PLACED[figure];
  const number = CHAPTERS.find(({ id }) => id === chapter)?.number;
  const go = (event: MouseEvent) => {
    // Where a new tab or window is wanted the browser goes by the address.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goToFigure(figure, knobs);
  };
  return (
    <a className="receipt-see" href={figureAddress(figure, knobs)} onClick={go}>
      see it in chapter {number}: {title}
    </a>
  );
}
