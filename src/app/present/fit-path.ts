/** A figure is laid out as for a page between these widths, in pixels of plain type, and enlarged. */
const WIDEST = 1180;
const NARROWEST = 800;
/** Type grows until the room is so wide: then the last row reads the numbers at an axis. */
const READABLE = 980;
/** Type is not made smaller than this; what is still too high then is scrolled. */
const LEAST = 0.6;
/** How much lower or higher than on a page a picture may be. */
const LOWEST = 0.6;
const HIGHEST = 1.5;
/** So much of a room is filled by a picture and two lines of caption. */
const ROOM_HEIGHT = 470;

/** How a figure fills a room. */
export interface Fit {
  /** How much larger than plain the type is. */
  scale: number;
  /** How much higher than on a page pictures are, for their width. */
  taller: number;
  /** In pixels; null where it is not known yet. */
  width: number | null;
}

/** The end of the path, and the place on it where pictures are as on a page. */
export const LAST = 3;
export const STARTS = 1 + (1 - LOWEST) / (HIGHEST - LOWEST);

/**
 * A place on the path from a low figure to a high one, 0 … 3, in a room of some pixels: first the type grows until it can be read from the last row;
 * then the pictures grow; then the type again.
 */
export function fitAt(place: number, roomWidth: number, roomHeight: number): Fit {
  const high = Math.max(LEAST, roomWidth / NARROWEST);
  // Where the room is flat, type as large as its width allows would leave no height for a picture.
  const aim = Math.min(high, Math.max(LEAST, Math.min(roomWidth / READABLE, roomHeight / ROOM_HEIGHT)));
  const share = (stretch: number) => Math.min(1, Math.max(0, place - stretch));
  const scale = LEAST + share(0) * (aim - LEAST) + share(2) * (high - aim);
  const taller = LOWEST + share(1) * (HIGHEST - LOWEST);
  return { scale, taller, width: Math.min(roomWidth, Math.round(WIDEST * scale)) };
}
