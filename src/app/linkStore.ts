import { brief } from './brief';
import type { Moment, Plan } from './lab/course';
import { type Linked, parseLink, writeLink } from './link';
import { shownOn } from './link-shown';
import { routeOf } from './route';
import { applyTheme } from './theme';

const WRITE_MS = 200;

/** The link as a store: the one place where settings live. It is written to the address bar a moment after a change. */
class LinkStore {
  private linked: Linked;
  private corrections: readonly string[];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The query that was last read from the address bar or written to it. */
  private written: string;
  private momentOf: (plan: Plan) => Moment | null = () => null;

  constructor() {
    this.written = location.search;
    const { linked, corrections } = parseLink(this.written);
    this.linked = linked;
    this.corrections = corrections;
    applyTheme(linked.theme);
    addEventListener('popstate', () => this.read());
    addEventListener('pagehide', () => this.flush());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Linked => this.linked;

  getCorrections = (): readonly string[] => this.corrections;

  /** Who knows how far the run of the lab has come is asked whenever the link is written; null where it has another run. */
  follow(momentOf: (plan: Plan) => Moment | null): void {
    this.momentOf = momentOf;
  }

  /** What the link says has changed without a word of the reader's: the run has come further. It is written a moment later. */
  touch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), WRITE_MS);
  }

  /** Changes part of what the link says. */
  update(change: (linked: Linked) => Partial<Linked>): void {
    this.change(change);
    this.touch();
    this.tell();
  }

  /** Changes part of what the link says, as a place of its own: the browser's Back leads to what it said before. */
  goTo(change: (linked: Linked) => Partial<Linked>): void {
    this.touch();
    this.flush();
    this.change(change);
    const query = writeLink(this.now());
    if (query !== this.written) history.pushState(null, '', location.pathname + query + location.hash);
    this.written = query;
    this.tell();
  }

  /** Leads to a page and changes part of what the link says, in the present entry of the browser's history. */
  lead(route: string, change: (linked: Linked) => Partial<Linked>): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.change(change);
    this.written = writeLink(this.now());
    history.replaceState(null, '', `${location.pathname}${this.written}#/${route}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    this.tell();
  }

  /** The whole address of what is on the page as it is now, and of nothing else. */
  address(): string {
    const shown = shownOn(routeOf(location.hash).route, this.now());
    return location.origin + location.pathname + writeLink(shown) + location.hash;
  }

  say(sentence: string): void {
    if (this.corrections.includes(sentence)) return;
    this.corrections = brief([...this.corrections, sentence]);
    this.tell();
  }

  dismiss(): void {
    this.corrections = [];
    this.tell();
  }

  /** What the link says, the run of the lab as far as it has come. */
  now(): Linked {
    const { moment } = this.linked;
    return { ...this.linked, moment: this.momentOf(this.linked) ?? moment };
  }

  private change(change: (linked: Linked) => Partial<Linked>): void {
    this.linked = { ...this.linked, ...change(this.linked) };
    applyTheme(this.linked.theme);
  }

  private read(): void {
    // A step through the pages of the site changes the hash alone, and must not start a run anew.
    if (location.search === this.written) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.written = location.search;
    const { linked, corrections } = parseLink(this.written);
    this.linked = linked;
    this.corrections = corrections;
    applyTheme(linked.theme);
    this.tell();
  }

  private flush(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const query = writeLink(this.now());
    if (query !== location.search) history.replaceState(history.state, '', location.pathname + query + location.hash);
    this.written = query;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

export const link = new LinkStore();
