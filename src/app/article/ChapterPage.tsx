import { type ComponentType, lazy, Suspense } from 'react';
import type { Chapter, Words } from '../../story/chapter';
import { CHAPTERS } from '../../story/chapters';
import { FigureSlot } from './FigureSlot';
import { References } from './References';
import { Term } from './Term';
import 'katex/dist/katex.min.css';
import './article.css';
import './figure.css';
import './words.css';

const WORDS: Words = { Figure: InPlace, Term, References };

const prose = new Map<string, ComponentType<{ components: Words }>>();

/** The prose of a chapter, fetched once. */
function proseOf(chapter: Chapter) {
  const known = prose.get(chapter.id);
  if (known) return known;
  const made = lazy(() =>
    chapter.load().catch((error) => {
      // What could not be fetched is asked for again when the page is next opened.
      prose.delete(chapter.id);
      throw error;
    }),
  );
  prose.set(chapter.id, made);
  return made;
}

/** One chapter: number, title, the sentence to carry home, prose with its figures, and the way on. */
export function ChapterPage({ chapter }: { chapter: Chapter }) {
  const Prose = proseOf(chapter);
  return (
    <article className="chapter">
      <header className="chapter-head">
        <span className="chapter-number" aria-hidden="true">
          {chapter.number}
        </span>
        <h1>{chapter.title}</h1>
        <p className="carry">{chapter.carry}</p>
      </header>
      <div className="prose">
        <Suspense fallback={<p className="opening">Opening.</p>}>
          <Prose components={WORDS} />
        </Suspense>
      </div>
      <Ways number={chapter.number} />
    </article>
  );
}

/** A figure keeps its place while it loads, so that the text below does not jump. */
function InPlace({ id }: { id: string }) {
  return (
    <Suspense fallback={<div className="figure-to-come" />}>
      <FigureSlot id={id} />
    </Suspense>
  );
}

function Ways({ number }: { number: number }) {
  const before = CHAPTERS.find((other) => other.number === number - 1);
  const after = CHAPTERS.find((other) => other.number === number + 1);
  return (
    <nav className="ways" aria-label="Chapters before and after">
      {before && (
        <a className="before" href={`#/${before.id}`} rel="prev">
          <span>before</span> {before.number} {before.title}
        </a>
      )}
      {after ? (
        <a className="after" href={`#/${after.id}`} rel="next">
          <span>next</span> {after.number} {after.title}
        </a>
      ) : (
        <a className="after" href="#/lab" rel="next">
          <span>next</span> The lab
        </a>
      )}
    </nav>
  );
}
