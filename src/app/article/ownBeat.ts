import { CHAPTERS } from '../../story/chapters';
import { link } from '../linkStore';
import { routeOf } from '../route';

/** A beat belongs to the chapter that it was set in: whoever goes on to another one finds that as it opens. Called before anything is drawn. */
export function keepBeatInChapter(): void {
  let chapter = chapterOf(location.hash);
  addEventListener('hashchange', ({ oldURL }) => {
    const next = chapterOf(location.hash);
    const isElsewhere = chapter !== null && next !== null && next !== chapter;
    chapter = next ?? chapter;
    // The stage, which says itself where its beat is, names no address that it left; Back leads to what was there, and where the page stood is kept.
    const isNew = oldURL !== '' && history.state === null;
    if (isElsewhere && isNew && link.get().beat !== null) link.update(() => ({ beat: null }));
  });
}

function chapterOf(hash: string): string | null {
  const { route } = routeOf(hash);
  return CHAPTERS.some(({ id }) => id === route) ? route : null;
}
