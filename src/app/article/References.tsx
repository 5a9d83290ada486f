import { useState } from 'react';
import type { Citation } from '../../story/chapter';
import { PAPERS, type Paper } from '../../story/papers';

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
                <Cite paper={source} />
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}

function Cite({ paper }: { paper: Paper }) {
  const [said, setSaid] = useState('copy BibTeX');
  const copy = () =>
    navigator.clipboard.writeText(paper.bibtex).then(
      () => setSaid('copied'),
      () => setSaid('this browser does not let the page copy'),
    );
  return (
    <button type="button" className="text-button cite" onClick={copy}>
      {said}
    </button>
  );
}
