/** What the reader points at: a term of the prose, or a mark of a figure that is named after one. */
export interface Pointed {
  term: string;
  /** Pointed at in a figure, where its meaning is not beside it. */
  isMark: boolean;
  /** Marks of other terms step back; not where the reader holds a handle that is about all of them. */
  dims: boolean;
}

/** Gaps between marks do not count, nor does a hand that shakes. */
const LINGER_MS = 150;
/** What a mark stands for is read in so long. */
const READ_MS = 5000;
/** Thin lines are met from a little further away, in pixels. */
const NEAR = [
  [0, 0],
  [0, -4],
  [0, 4],
  [-4, 0],
  [4, 0],
] as const;

const CONTROLS = ['[role="slider"]', 'button', 'a', 'input', 'select', 'label', 'summary']
  .map((control) => `.story-figure ${control}`)
  .join();

/**
 * The one thing pointed at. Its marks and words are lit by one rule of style, so that no figure is drawn anew and marks that are drawn
 * meanwhile are lit as well.
 */
class PointedAt {
  private pointed: Pointed | null = null;
  private readonly listeners = new Set<() => void>();
  private sheet: CSSStyleSheet | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The term whose meaning was put away, while pointer or focus is still on it. */
  private away: string | null = null;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Pointed | null => this.pointed;

  /** Points at something at once, at nothing a moment later. */
  point(next: Pointed | null): void {
    if (next && next.term === this.away) return;
    this.forget();
    if (next) this.set(next);
    else this.timer = setTimeout(() => this.set(null, focusedTerm() === this.away ? this.away : null), LINGER_MS);
  }

  /** A finger does not say when it has left: a mark is pointed at until its meaning is read or the page scrolls. */
  glance(next: Pointed | null): void {
    this.point(next);
    if (!next?.isMark) return;
    this.timer = setTimeout(this.leave, READ_MS);
    addEventListener('scroll', this.leave, { capture: true, passive: true });
  }

  /** Points at nothing, at once. */
  leave = (): void => {
    this.forget();
    this.set(null);
  };

  /** Puts a meaning away that covers what is read; it opens again when its term is next pointed at. */
  putAway(): void {
    const term = this.pointed?.term ?? focusedTerm();
    if (term === undefined) return;
    this.forget();
    this.set(null, term);
  }

  private forget(): void {
    clearTimeout(this.timer);
    removeEventListener('scroll', this.leave, { capture: true });
  }

  private set(next: Pointed | null, away: string | null = null): void {
    const last = this.pointed;
    const isSame = next?.term === last?.term && next?.isMark === last?.isMark && next?.dims === last?.dims;
    if (isSame && away === this.away) return;
    this.pointed = next;
    this.away = away;
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(this.sheet);
    }
    if (next) this.sheet.replaceSync(rulesFor(next));
    else this.sheet.replaceSync(away === null ? '' : '.term .meaning { display: none !important; }');
    for (const listener of this.listeners) listener();
  }
}

/** The term of the prose that has the keyboard's focus, whose meaning is open therefore. */
function focusedTerm(): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused.matches(':focus-visible') ? focused.dataset.term : undefined;
}

function rulesFor({ term, dims }: Pointed): string {
  const lit = `[data-term=${CSS.escape(term)}]`;
  const others = `.story-figure:has(${lit}) [data-term]:not(${lit}, :has(${lit}), ${lit} *)`;
  return `
    .term > ${lit} { background: color-mix(in srgb, currentColor 16%, transparent); box-shadow: 0 2px currentColor; }
    ${dims ? `${others} { opacity: 0.25; }` : ''}
  `;
}

export const pointedAt = new PointedAt();

/** The term that an element stands for; null for none. */
export function pointedIn(target: EventTarget): Pointed | null {
  const named = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-term]') : null;
  const term = named?.dataset.term;
  if (!named || !term) return null;
  const isMark = named.closest('.story-figure') !== null;
  return { term, isMark, dims: !(isMark && named.closest('[role="slider"], button')) };
}

/** Whether a figure is worked by what is touched there: then it is meant to turn, not to ask. */
export function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest(CONTROLS) !== null;
}

/** The term under a point of the window; in a figure near the point, and also under a handle that lies over its marks. */
export function pointedFrom(target: EventTarget, x: number, y: number): Pointed | null {
  const direct = pointedIn(target);
  const figure = target instanceof Element ? target.closest('.story-figure') : null;
  if (direct || !figure || !(target instanceof Element)) return direct;
  if (target.closest('[role="slider"]')) return underHandle(figure, x, y);
  for (const [right, down] of NEAR) {
    for (const element of document.elementsFromPoint(x + right, y + down)) {
      const found = pointedIn(element);
      if (found) return found;
    }
  }
  return null;
}

/** Of the marks that reach as far as the point the smallest: a handle may lie over gaps in them as well. */
function underHandle(figure: Element, x: number, y: number): Pointed | null {
  let least = Infinity;
  let found: Pointed | null = null;
  for (const mark of figure.querySelectorAll('[data-term]')) {
    const { left, right, top, bottom, width, height } = mark.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom || width * height >= least) continue;
    least = width * height;
    found = pointedIn(mark);
  }
  return found && { ...found, dims: false };
}
