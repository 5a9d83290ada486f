/** A colour as every drawing program understands it. */
export interface Ink {
  /** `#rrggbb`. */
  color: string;
  /** From 0 to 1. */
  opacity: number;
}

const NUMBERS = /-?[\d.]+(?:e[-+]?\d+)?/g;

/**
 * A computed colour taken apart: browsers give `rgb(…)`, `rgba(…)` and, for mixed colours, `color(srgb …)`. Any other notation is painted to
 * see what it looks like. Null where nothing is painted.
 */
export function inkOf(css: string, paint: (css: string) => readonly number[] = painted): Ink | null {
  if (css === 'none' || css === 'transparent') return null;
  const [red, green, blue, opacity = 1] = partsOf(css) ?? paint(css);
  if (opacity === 0) return null;
  return { color: `#${[red, green, blue].map(hex).join('')}`, opacity };
}

/** Red, green and blue up to 255 and, if it is said, the opacity up to 1. */
function partsOf(css: string): readonly number[] | null {
  if (/^rgba?\(/.test(css)) return (css.match(NUMBERS) ?? []).map(Number.parseFloat);
  if (!css.startsWith('color(srgb ')) return null;
  const [red, green, blue, ...opacity] = (css.slice('color(srgb'.length).match(NUMBERS) ?? []).map(Number.parseFloat);
  return [red * 255, green * 255, blue * 255, ...opacity];
}

function painted(css: string): readonly number[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser does not let the page draw.');
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, opacity] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, opacity / 255];
}

function hex(part: number): string {
  return Math.min(255, Math.max(0, Math.round(part)))
    .toString(16)
    .padStart(2, '0');
}
