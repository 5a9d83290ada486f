import { type MouseEvent, useEffect, useRef } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { Lab } from './lab/Lab';
import { link } from './linkStore';
import { Notice } from './Notice';
import { routeOf, useHash } from './route';

/** The shell: header, what had to be said, and the page of the route. */
export function App() {
  const { unknown } = routeOf(useHash());
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    if (unknown !== null) link.say([`There is no page “${unknown.slice(0, 40)}”; this is the lab.`]);
    if (unknown !== null || !location.hash.startsWith('#/')) history.replaceState(null, '', `${location.search}#/lab`);
  }, [unknown]);

  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <>
      <a className="skip" href="#main" onClick={skip}>
        Skip to the lab
      </a>
      <Header />
      <Notice />
      <main id="main" ref={main} tabIndex={-1}>
        <ErrorBoundary>
          <Lab />
        </ErrorBoundary>
      </main>
    </>
  );
}
