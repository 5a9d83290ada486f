import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import type { Chapter, Words } from '../../story/chapter';
import { CHAPTERS } from '../../story/chapters';
import { link } from '../linkStore';
import { AtBeat } from '../present/AtBeat';
import { routeOf, useHash } from '../route';
import { Article } from './Article';
import { FigurePlace } from './FigurePlace';
import { References } from './References';
import { reading } from './reading';
import { Term } from './Term';
import 'katex/dist/katex.min.css';
import './article.css';
import './figure.css';
import './words.css';

const WORDS: Words = { Figure: FigurePlace, Term, References };

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

const OPENING = (
  <div className="prose">
    <p className="opening">Opening.</p>
  </div>
);

/** One chapter: number, title, the sentence to carry home, prose with its figures, and the way on. */
export function ChapterPage({ chapter }: { chapter: Chapter }) {
  const Prose = proseOf(chapter);
  useUnknownFigure();
  useEffect(() => reading.begin(chapter.id), [chapter.id]);
  return (
    <Article className="chapter">
      <header className="chapter-head">
        <span className="chapter-number" aria-hidden="true">
          {chapter.number}
        </span>
        <h1>{chapter.title}</h1>
        <p className="carry">{chapter.carry}</p>
      </header>
      <Suspense fallback={OPENING}>
        <div className="prose">
          <AtBeat chapter={chapter.id}>
            <Prose components={WORDS} />
          </AtBeat>
        </div>
        <Ways chapter={chapter} />
      </Suspense>
    </Article>
  );
}

/** Says so where the link asks for a figure that there is not. */
function useUnknownFigure(): void {
  const { unknownFigure } = routeOf(useHash());
  useEffect(() => {
    if (unknownFigure) link.say(`There is no figure “${unknownFigure.slice(0, 40)}”; this is the chapter.`);
  }, [unknownFigure]);
}

function Ways({ chapter: { id, number } }: { chapter: Chapter }) {
  const end = useRef<HTMLElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && reading.finish(id));
    if (end.current) seen.observe(end.current);
    return () => seen.disconnect();
  }, [id]);
  const before = CHAPTERS.find((other) => other.number === number - 1);
  const after = CHAPTERS.find((other) => other.number === number + 1);
  return (
    <nav className="ways" ref={end} aria-label="Chapters before and after">
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
