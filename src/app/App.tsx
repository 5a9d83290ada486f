import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { CHAPTERS } from '../story/chapters';
import { ChapterPage } from './article/ChapterPage';
import { Home } from './article/Home';
import { skipToContent, useFocusOnContent } from './content';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import type { Mode } from './link';
import { link } from './linkStore';
import { Notice } from './Notice';
import { usePresentKey } from './present/usePresentKey';
import { routeOf, useHash } from './route';
import { CardDrop } from './save/CardDrop';
import { useScrollPlace } from './scroll';

const Lab = lazy(() => import('./lab/Lab').then(({ Lab }) => ({ default: Lab })));
const Receipts = lazy(() => import('./receipts/Receipts').then(({ Receipts }) => ({ default: Receipts })));
const Stage = lazy(() => import('./present/Stage').then(({ Stage }) => ({ default: Stage })));
const Speaker = lazy(() => import('./present/Speaker').then(({ Speaker }) => ({ default: Speaker })));
const Embed = lazy(() => import('./embed/Embed').then(({ Embed }) => ({ default: Embed })));

/** The shell: header, what had to be said, and the page of the route. */
export function App() {
  const hash = useHash();
  const { route, unknown } = routeOf(hash);
  const { mode } = useSyncExternalStore(link.subscribe, link.get, link.get);
  usePresentKey(mode === 'page');

  useEffect(() => {
    if (unknown !== null) {
      link.say(`There is no page “${unknown.slice(0, 40)}”; this is the way in.`);
      history.replaceState(null, '', `${location.search}#/`);
    }
  }, [unknown]);
  useScrollPlace(route, mode === 'embed');
  useFocusOnContent(route);
  useEffect(() => {
    document.title = titleOf(route);
  }, [route]);

  if (mode !== 'page') {
    return (
      <main id="main" tabIndex={-1}>
        <Notice />
        <ErrorBoundary key={mode}>
          <Suspense fallback={<p className="opening">Opening.</p>}>
            <Window mode={mode} />
          </Suspense>
        </ErrorBoundary>
      </main>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads within the page, whose address its hash would take. */}
      <a className="skip" href="#main" onClick={skipToContent}>
        Skip to the content
      </a>
      <Header route={route} />
      <Notice />
      <CardDrop />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary key={route}>
          <Suspense fallback={<p className="opening">Opening.</p>}>
            <Page route={route} />
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}

function Window({ mode }: { mode: Exclude<Mode, 'page'> }) {
  if (mode === 'embed') return <Embed />;
  return mode === 'present' ? <Stage /> : <Speaker />;
}

function Page({ route }: { route: string }) {
  if (route === 'lab') return <Lab />;
  if (route === 'receipts') return <Receipts />;
  const chapter = CHAPTERS.find(({ id }) => id === route);
  return chapter ? <ChapterPage key={chapter.id} chapter={chapter} /> : <Home />;
}

function titleOf(route: string): string {
  const chapter = CHAPTERS.find(({ id }) => id === route);
  const page = chapter?.title ?? { lab: 'The lab', receipts: 'Receipts' }[route];
  return page ? `${page} · One Bit` : 'One Bit';
}
