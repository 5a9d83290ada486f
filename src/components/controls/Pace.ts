/** Passes values on, the first at once and then the newest of those that came, at most once in so many milliseconds. */
export class Pace<T> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private newest: T | undefined;
  private isNew = false;

  constructor(
    private readonly everyMs: number,
    private readonly pass: (value: T) => void,
  ) {}

  take(value: T): void {
    this.newest = value;
    this.isNew = true;
    if (this.timer === undefined) this.tell();
  }

  /** Nothing is passed on any more until the next value. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isNew = false;
  }

  private tell(): void {
    this.timer = undefined;
    if (!this.isNew) return;
    this.isNew = false;
    this.timer = setTimeout(() => this.tell(), this.everyMs);
    this.pass(this.newest as T);
  }
}
