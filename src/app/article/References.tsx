import type { Citation } from '../../story/chapter';
import { PAPERS } from '../../story/papers';
import { CopyButton } from '../CopyButton';

/** What a chapter rests on: paper, place in it, and what is found there. */
export function References({ list }: { list: readonly Citation[] }) {
  return (
    <section className="references" aria-label="References">
      <h2>References</h2>
      <ol>
        {list.map(({ paper, where, says }) => {
          const source = PAPERS.find(({ id }) => id === paper);
          return (
            source && (
              <li key={paper + where}>
                {source.authors}. <a href={source.url}>{source.title}</a>. {source.where}. <b>{where}</b>: {says}
                <CopyButton className="text-button cite" text={() => source.bibtex}>
                  copy BibTeX
                </CopyButton>
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
