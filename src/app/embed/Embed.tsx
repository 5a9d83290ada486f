import { lazy } from 'react';
import { FigureSlot } from '../article/FigureSlot';
import { routeOf, useHash } from '../route';
import '../article/article.css';
import '../article/figure.css';
import './embed.css';

const Lab = lazy(() => import('../lab/Lab').then(({ Lab }) => ({ default: Lab })));

/** The figure of the first page. */
const FIRST = 'hook';

/** One figure alone, as a frame of another page shows it; or the lab. */
export function Embed() {
  const { route, figure, unknownFigure } = routeOf(useHash());
  if (route === 'lab') return <Lab />;
  const id = figure ?? (route === '' ? FIRST : null);
  if (id === null) {
    return (
      <p className="embed embed-none">
        {unknownFigure ? `There is no figure “${unknownFigure.slice(0, 40)}”.` : 'This link names no figure.'}{' '}
        <a href={`${location.pathname}#/${route}`} target="_blank" rel="noopener">
          One Bit ↗
        </a>
      </p>
    );
  }
  return (
    <div className="embed">
      <FigureSlot id={id} key={id} />
    </div>
  );
}
