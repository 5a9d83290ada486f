import { useEffect } from 'react';
import { link } from '../linkStore';
import { routeOf } from '../route';
import { actionOf } from './keys';

/** P on a page opens the stage at the beat of the figure in view. */
export function usePresentKey(isPage: boolean): void {
  useEffect(() => {
    if (!isPage) return;
    const press = (event: KeyboardEvent) => {
      // The press that left a stage is still on its way when the page listens again; one that is held has been heard.
      if (event.defaultPrevented || event.repeat) return;
      if (actionOf(event) !== 'leave' || event.key === 'Escape') return;
      event.preventDefault();
      present();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isPage]);
}

/** Opens the stage at the beat of the figure in view, which is the one that was left there if there is one; the browser's Back undoes it. */
export async function present(): Promise<void> {
  const { route } = routeOf(location.hash);
  const figure = figureInView();
  const { beatAt, firstAt, nearest } = await import('./place');
  const left = nearest({ chapter: route, beat: link.get().beat ?? 1 });
  const { chapter, beat } = beatAt(left).figure === figure ? left : firstAt(route, figure);
  history.pushState(null, '', location.href);
  link.lead(chapter, () => ({ mode: 'present', beat }));
}

/** The figure nearest to the middle of the window. */
export function figureInView(): string | null {
  const middle = innerHeight / 2;
  const distance = (figure: Element) => {
    const { top, bottom } = figure.getBoundingClientRect();
    return Math.max(0, top - middle, middle - bottom);
  };
  const figures = [...document.querySelectorAll<HTMLElement>('.story-figure')];
  const near = figures.filter((figure) => distance(figure) < innerHeight / 2).sort((a, b) => distance(a) - distance(b));
  return near[0]?.dataset.figure ?? null;
}
