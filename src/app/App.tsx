import { useEffect } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { Lab } from './lab/Lab';
import { link } from './linkStore';
import { Notice } from './Notice';
import { routeOf, useHash } from './route';

/** The shell: header, what had to be said, and the page of the route. */
export function App() {
  const hash = useHash();
  const { unknown } = routeOf(hash);

  useEffect(() => {
    if (unknown !== null) link.say(`There is no page “${unknown.slice(0, 40)}”; this is the lab.`);
    if (unknown !== null || !hash.startsWith('#/')) history.replaceState(null, '', `${location.search}#/lab`);
  }, [unknown, hash]);

  return (
    <>
      <a className="skip" href="#main">
        Skip to the lab
      </a>
      <Header />
      <Notice />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary>
          <Lab />
        </ErrorBoundary>
      </main>
    </>
  );
}
