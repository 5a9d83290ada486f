/** How far beyond the window something counts as near: one screen. */
const NEAR = '100% 0px';
/** A browser that never has time off gives the next turn after so many milliseconds all the same. */
const PATIENCE_MS = 2000;

/**
 * Lets what waits on a page begin, one at a time, so that none of it holds the reader up: first what is near the window, a frame apart,
 * then the rest while the browser has nothing else to do. Before the page is printed all begin at once.
 */
export class Turns {
  private readonly waiting = new Map<Element, (isHurried: boolean) => void>();
  private readonly near = new Set<Element>();
  private current: Element | null = null;
  private observer: IntersectionObserver | null = null;
  private unask = () => {};

  /**
   * Calls `begin` when it is the element's turn, which ends with `done`. Hurried means at once, before the call returns. Returns how to
   * leave.
   */
  wait(element: Element, begin: (isHurried: boolean) => void): () => void {
    this.observer ??= this.observe();
    this.waiting.set(element, begin);
    this.observer.observe(element);
    this.ask();
    return () => {
      this.leave(element);
      if (this.current === element) this.current = null;
      this.ask();
    };
  }

  /** Ends the turn of an element, if it has one. */
  done(element: Element): void {
    if (this.current !== element) return;
    this.current = null;
    this.ask();
  }

  private observe(): IntersectionObserver {
    addEventListener('beforeprint', () => {
      for (const [element, begin] of [...this.waiting]) {
        this.leave(element);
        begin(true);
      }
      this.ask();
    });
    return new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting && this.waiting.has(target)) this.near.add(target);
          else this.near.delete(target);
        }
        this.ask();
      },
      { rootMargin: NEAR },
    );
  }

  private ask(): void {
    this.unask();
    if (this.current || this.waiting.size === 0) return;
    this.unask = (this.near.size > 0 ? afterFrame : inIdleTime)(() => this.next());
  }

  private next(): void {
    const [element] = this.near.size > 0 ? this.near : this.waiting.keys();
    const begin = this.waiting.get(element);
    this.leave(element);
    this.current = element;
    begin?.(false);
  }

  private leave(element: Element): void {
    this.waiting.delete(element);
    this.near.delete(element);
    this.observer?.unobserve(element);
  }
}

/** Calls back once the next frame is drawn; returns how to take it back. */
function afterFrame(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(call);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

function inIdleTime(call: () => void): () => void {
  // Safari has no idle time to give.
  if (!('requestIdleCallback' in globalThis)) return afterFrame(call);
  const handle = requestIdleCallback(call, { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(handle);
}

/** The turns of this page. */
export const turns = new Turns();
