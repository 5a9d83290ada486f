import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { Segments } from '../components/controls/Segments';
import { CHAPTERS } from '../story/chapters';
import { CopyButton } from './CopyButton';
import { link } from './linkStore';
import { figureInView } from './present/usePresentKey';
import { useQr } from './qr/useQr';
import { THEME, type Theme } from './theme';

const PAGES = [
  ...CHAPTERS.map(({ id, number, short, title }) => ({ id, name: `${number} ${short}`, title, chapter: true })),
  { id: 'lab', name: 'Lab', title: 'The lab', chapter: false },
  { id: 'receipts', name: 'Receipts', title: 'Receipts', chapter: false },
];

/** The line at the top of every page. */
export function Header({ route }: { route: string }) {
  const { theme } = useSyncExternalStore(link.subscribe, link.get, link.get);
  const pages = useRef<HTMLElement>(null);
  // On a phone the pages are a strip wider than the screen; scrollIntoView would move the whole page as well.
  useLayoutEffect(() => {
    const strip = pages.current;
    const here = strip?.querySelector<HTMLElement>(`a[href="#/${route}"]`);
    if (strip && here) strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2;
  }, [route]);
  useFadingEdges(pages);
  const choose = (value: string) => link.update(() => ({ theme: value as Theme }));
  return (
    <header className="header">
      <a className="logo" href="#/" aria-current={route === '' ? 'page' : undefined}>
        <svg width="58" height="10" viewBox="0 0 58 10" aria-hidden="true">
          <path d="M0 0h10v10H0zM24 0h10v10H24zM36 0h10v10H36z" fill="currentColor" />
          <path d="M12.5 .5h9v9h-9zM48.5 .5h9v9h-9z" fill="none" stroke="currentColor" />
        </svg>
        One Bit
      </a>
      <nav aria-label="Pages" ref={pages}>
        {PAGES.map(({ id, name, title, chapter }) => (
          <a
            key={id}
            href={`#/${id}`}
            title={title}
            className={chapter ? 'to-chapter' : undefined}
            aria-current={route === id ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <Segments parameter={THEME} value={theme} onChange={choose} />
      <select
        className="theme"
        aria-label={THEME.label}
        title={THEME.why}
        value={theme}
        onChange={({ target }) => choose(target.value)}
      >
        {THEME.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <LinkTools />
    </header>
  );
}

/** Marks a strip that goes on beyond its left or right edge, so that it fades out there. */
function useFadingEdges(strip: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      element.toggleAttribute('data-before', scrollLeft > 1);
      element.toggleAttribute('data-after', scrollLeft + clientWidth < scrollWidth - 1);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [strip]);
}

/** The link of what is on the page: copied, or as a code. */
function LinkTools() {
  const [dialog, open] = useQr();
  return (
    <div className="link-tools">
      <CopyButton
        className="text-button copy"
        text={() => link.address()}
        onRefused={(address) => link.say(`This browser does not let the page copy. The link is ${address}`)}
      >
        copy link
      </CopyButton>
      <button
        type="button"
        className="text-button"
        aria-label="QR code of the link"
        onClick={() => open(figureInView())}
      >
        QR
      </button>
      {dialog}
    </div>
  );
}
