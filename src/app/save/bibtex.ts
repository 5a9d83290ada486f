import { version } from '../../sim/scripting';
import { CITED } from '../../story/cited';
import { PAPERS } from '../../story/papers';

/** BibTeX of a figure in the state that an address leads to, and of the papers that it rests on. */
export function bibtexOf(figure: string, title: string, address: string, day: string): string {
  const papers = (CITED[figure] ?? []).flatMap((id) => PAPERS.find((paper) => paper.id === id)?.bibtex ?? []);
  const own = `@misc{onebit-${figure},
  title        = {{One Bit}: ${title}},
  author       = {{The One Bit authors}},
  howpublished = {\\url{${address}}},
  note         = {Interactive figure, version ${version}, accessed ${day}},
  year         = {${day.slice(0, 4)}}
}`;
  return `${[own, ...papers].join('\n\n')}\n`;
}
