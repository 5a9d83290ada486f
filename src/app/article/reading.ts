/** How far a reader has come with a chapter. */
export type Progress = 'begun' | 'read';

const KEY = 'one-bit-read';

/** Which chapters were opened and which were read to their end, as this browser remembers it; where it may not, as this page does. */
class Reading {
  private readonly chapters = new Map<string, Progress>(recalled());

  of(chapter: string): Progress | null {
    return this.chapters.get(chapter) ?? null;
  }

  begin(chapter: string): void {
    if (!this.chapters.has(chapter)) this.keep(chapter, 'begun');
  }

  finish(chapter: string): void {
    if (this.chapters.get(chapter) !== 'read') this.keep(chapter, 'read');
  }

  private keep(chapter: string, progress: Progress): void {
    this.chapters.set(chapter, progress);
    try {
      localStorage.setItem(KEY, JSON.stringify([...this.chapters]));
    } catch {
      // A browser that keeps nothing for the page still knows it until the page is left.
    }
  }
}

/** What the browser remembers, as far as it can be understood. */
function recalled(): [string, Progress][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is [string, Progress] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && (entry[1] === 'begun' || entry[1] === 'read');
}

export const reading = new Reading();
