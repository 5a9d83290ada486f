/** A length of a line that is drawn as one shape. */
export interface Piece {
  path: string;
  /** How far into the pattern of its dashes it begins, in pixels. */
  offset: number;
  /** An area beside the line, and no length of it. */
  isFilled?: true;
}

/** Corners, and pixels, after which a piece ends. */
const CORNERS = 64;
const LONG = 400;

/**
 * Takes a line corner by corner, in pixels, and cuts it into pieces. A browser that paints without a graphics card sorts all edges of a
 * shape against each other, and one long line in dashes, which crosses itself, has so many that it costs a tenth of a second a frame.
 */
export class Pen {
  private readonly done: Piece[] = [];
  private path = '';
  private offset = 0;
  private corners = 0;
  /** Pixels in this piece, and since the pen was put down: where it is put down dashes begin anew. */
  private size = 0;
  private walked = 0;
  private x = 0;
  private y = 0;
  private isUp = true;

  moveTo(x: number, y: number): void {
    if (this.isFull() || this.offset > 0) this.cut();
    this.walked = 0;
    this.isUp = true;
    [this.x, this.y] = [x, y];
  }

  lineTo(x: number, y: number): void {
    if (!this.isUp && this.isFull()) this.cut();
    if (this.path === '') this.offset = this.walked;
    if (this.isUp || this.path === '') this.path += `M${written(this.x)} ${written(this.y)}`;
    this.path += `L${written(x)} ${written(y)}`;
    const length = Math.hypot(x - this.x, y - this.y);
    this.walked += length;
    this.size += length;
    this.corners++;
    this.isUp = false;
    [this.x, this.y] = [x, y];
  }

  /** The pieces in order; the pen begins anew. */
  pieces(): readonly Piece[] {
    this.cut();
    return this.done.splice(0);
  }

  private isFull(): boolean {
    return this.corners >= CORNERS || this.size >= LONG;
  }

  private cut(): void {
    if (this.path !== '') this.done.push({ path: this.path, offset: written(this.offset) });
    this.path = '';
    this.offset = 0;
    this.corners = 0;
    this.size = 0;
  }
}

/** To a hundredth of a pixel. */
function written(value: number): number {
  return Math.round(100 * value) / 100;
}
