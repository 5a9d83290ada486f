import { useSyncExternalStore } from 'react';
import { CHAPTERS } from '../../story/chapters';
import { GLOSSARY } from '../../story/glossary';
import { parseLink, writeLink } from '../link';
import { link } from '../linkStore';
import { Kept } from '../offline/Kept';
import { Article } from './Article';
import { FigurePlace } from './FigurePlace';
import { reading } from './reading';
import './article.css';
import './figure.css';
import './words.css';

/** The figure that is seen before anything else. */
export const FIRST_FIGURE = 'hook';

/** The way in: a race that already works, and the chapters. */
export function Home() {
  const theme = useSyncExternalStore(link.subscribe, themeOf, themeOf);
  return (
    <Article className="home">
      <h1>One Bit</h1>
      <p className="carry">What is left of a gradient when every worker may send only one bit for each weight?</p>
      <FigurePlace id={FIRST_FIGURE} isFirst />
      <nav className="contents" aria-label="Contents">
        <p>
          Nine short chapters on training with signs: why it works, where it breaks, and how it is repaired. Every
          figure runs the real algorithm in your browser, at the moment you touch it.
        </p>
        <ol>
          {CHAPTERS.map(({ id, number, title, carry }) => (
            <li key={id}>
              <a href={`#/${id}`}>
                <span className="chapter-number" aria-hidden="true">
                  {number}
                </span>
                <b>{title}</b>
                <span>{carry}</span>
                <HowFar chapter={id} />
              </a>
            </li>
          ))}
        </ol>
        <p className="more">
          <a href="#/lab">The lab</a>: all methods side by side on a real network. <a href="#/receipts">Receipts</a>:
          the claims these pages rest on, measured in your browser.
        </p>
        <p className="more">
          To lecture, press P in any chapter, or{' '}
          <a href={`${writeLink({ ...parseLink('').linked, mode: 'present', theme })}#/1-price`}>open the stage</a>.
          There, S opens the speaker’s window, Q shows a QR code for the phones in the hall, and ? lists all keys.
        </p>
      </nav>
      <section className="words" aria-label="Glossary">
        <h2>The words</h2>
        <dl>
          {Object.entries(GLOSSARY).map(([word, meaning]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Kept />
    </Article>
  );
}

const themeOf = () => link.get().theme;

/** A full ballot for a chapter that was read to its end, an empty one for one that was opened. */
function HowFar({ chapter }: { chapter: string }) {
  const progress = reading.of(chapter);
  if (!progress) return null;
  return (
    <small className="how-far">
      <span aria-hidden="true">{progress === 'read' ? '■' : '□'}</span> {progress}
    </small>
  );
}
