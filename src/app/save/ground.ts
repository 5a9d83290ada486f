/** What parts of the page are copied onto. */
export interface Ground {
  /** The point of the window that becomes the origin. */
  readonly x: number;
  readonly y: number;
  /** Told of every box of the window that something is drawn in. */
  readonly covers: (box: DOMRect) => void;
}

/** Boxes put together: the smallest that holds them all, or null of none. */
export class Extent {
  private box: DOMRect | null = null;

  readonly add = (other: DOMRect): void => {
    const { left, top, right, bottom } = this.box ?? other;
    const [x, y] = [Math.min(left, other.left), Math.min(top, other.top)];
    this.box = new DOMRect(x, y, Math.max(right, other.right) - x, Math.max(bottom, other.bottom) - y);
  };

  get(): DOMRect | null {
    return this.box;
  }
}
