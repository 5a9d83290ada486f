import { paint } from './paint';
import type { Sheet } from './sheet';

/** Pixels to a CSS pixel: sharp on a projector and in print. */
export const DENSITY = 2;

/** A drawing in pixels, twice as many each way as it has on the page. Throws an Error if the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Sheet): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser does not let the page draw.');
  context.scale(DENSITY, DENSITY);
  await paint(svg, context);
  // A browser may put `toBlob` off until it has nothing else to do.
  const [head, data] = canvas.toDataURL('image/png').split(',');
  if (!head.startsWith('data:image/png') || !data) throw new Error('The picture is too large for this browser.');
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
}
