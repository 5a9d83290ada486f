import { type Linked, parseLink, writeLink } from './link';
import { applyTheme } from './theme';

const WRITE_MS = 200;

/** The link as a store: the one place where settings live. It is written to the address bar a moment after a change. */
class LinkStore {
  private linked: Linked;
  private corrections: readonly string[];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const { linked, corrections } = parseLink(location.search);
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

  /** Changes part of what the link says. */
  update(change: (linked: Linked) => Partial<Linked>): void {
    this.linked = { ...this.linked, ...change(this.linked) };
    applyTheme(this.linked.theme);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), WRITE_MS);
    this.tell();
  }

  /** Changes part of what the link says, as a place of its own: the browser's Back leads to what it said before. */
  goTo(change: (linked: Linked) => Partial<Linked>): void {
    this.flush();
    const before = location.search;
    this.linked = { ...this.linked, ...change(this.linked) };
    applyTheme(this.linked.theme);
    const query = writeLink(this.linked);
    if (query !== before) history.pushState(null, '', location.pathname + query + location.hash);
    this.tell();
  }

  /** Leads to a page and changes part of what the link says, in the present entry of the browser's history. */
  lead(route: string, change: (linked: Linked) => Partial<Linked>): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.linked = { ...this.linked, ...change(this.linked) };
    applyTheme(this.linked.theme);
    history.replaceState(null, '', `${location.pathname}${writeLink(this.linked)}#/${route}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    this.tell();
  }

  /** The whole address of the page as it is now. */
  address(): string {
    return location.origin + location.pathname + writeLink(this.linked) + location.hash;
  }

  say(sentence: string): void {
    if (this.corrections.includes(sentence)) return;
    this.corrections = [...this.corrections, sentence];
    this.tell();
  }

  dismiss(): void {
    this.corrections = [];
    this.tell();
  }

  private read(): void {
    if (this.timer !== undefined) this.flush();
    const { linked, corrections } = parseLink(location.search);
    // A step through the pages of the site changes the hash alone, and must not start a run anew.
    if (writeLink(linked) === writeLink(this.linked)) return;
    this.linked = linked;
    this.corrections = corrections;
    applyTheme(linked.theme);
    this.tell();
  }

  private flush(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const query = writeLink(this.linked);
    if (query !== location.search) history.replaceState(history.state, '', location.pathname + query + location.hash);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

export const link = new LinkStore();
