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
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { keepBeatInChapter } from './article/ownBeat';
import { offline } from './offline/offline';
import { installOneBit } from './onebit';
import { watchPrinting } from './printing';

installOneBit();
keepBeatInChapter();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
offline.start();
watchPrinting();
