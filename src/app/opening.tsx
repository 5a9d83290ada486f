import { renderToStaticMarkup } from 'react-dom/server';
import { App } from './App';
import { loadFigure } from './article/FigureSlot';
import { FIRST_FIGURE } from './article/Home';

await loadFigure(FIRST_FIGURE);

/** The way in as it opens, as HTML for the built page to hold. The build runs this, with the `location` of the way in. */
export const opening = renderToStaticMarkup(<App />);
