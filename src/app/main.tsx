import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css';
import './tokens.css';
import './base.css';
import './shell.css';
import '../components/controls/controls.css';
import '../components/controls/buttons.css';
import '../components/figures/figures.css';
import '../components/figures/marks.css';
import '../components/figures/pictures.css';
import '../components/figures/numbers.css';
import './lab/lab.css';
import './lab/drawer.css';
import './lab/screens.css';
import './print.css';
import './opening.css';
import '../components/story/home/hook.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { loadFigure } from './article/FigureSlot';
import { FIRST_FIGURE } from './article/Home';
import { keepBeatInChapter } from './article/ownBeat';
import { offline } from './offline/offline';
import { installOneBit } from './onebit';
import { watchPrinting } from './printing';

const root = document.getElementById('root') as HTMLElement;

/** The words that the built page opens with stay until all of them can be there at once, unless the reader wants to be elsewhere. */
async function untilWordsMayGo(): Promise<void> {
  if (!root.hasChildNodes() || 'elsewhere' in document.documentElement.dataset) return;
  const left = new Promise((leave) => addEventListener('hashchange', leave, { once: true }));
  await Promise.race([loadFigure(FIRST_FIGURE).catch(() => {}), left]);
}

installOneBit();
keepBeatInChapter();
untilWordsMayGo().then(() => {
  // A page that is drawn whole is drawn in slices, so that it holds nobody up.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
  offline.start();
  watchPrinting();
});
