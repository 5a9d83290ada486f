import type { Ground } from './ground';
import { fillOf, fontOf, shape } from './shape';

/** One line of a text as it lies on the page. */
interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  height: number;
}

/**
 * A text of the page, a `<text>` for each line that it runs over. It is told its length, so that words and numbers of several fonts stay
 * beside one another where these fonts are not there.
 */
export function copyText(node: Text, { x, y, covers }: Ground): SVGElement[] {
  const parent = node.parentElement;
  if (!parent || node.data.trim() === '') return [];
  const style = getComputedStyle(parent);
  if (style.visibility !== 'visible') return [];
  const rise = riseOf(style);
  const look = { ...fontOf(style), ...fillOf(style.color) };
  return linesOf(node).map(({ text, left, right, top, height }) => {
    covers(new DOMRect(left, top, right - left, height));
    const length = text.length > 1 ? { textLength: right - left, lengthAdjust: 'spacingAndGlyphs' } : {};
    return shape('text', { x: left - x, y: top - y + height * rise, ...length, ...look }, text);
  });
}

function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  let line: Line | null = null;
  for (let i = 0; i < node.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    // A space that does not break is a letter like any other.
    const isSpace = /[ \t\n\r\f]/.test(node.data[i]);
    // A space at the end of a line has no place, and one at its beginning is not written.
    const [at] = range.getClientRects();
    if (!at || (isSpace && at.width === 0)) continue;
    if (!line || Math.abs(at.top - line.top) > at.height / 2) {
      if (isSpace) continue;
      line = { text: '', left: at.left, right: at.right, top: at.top, height: at.height };
      lines.push(line);
    }
    line.text += isSpace ? ' ' : node.data[i];
    if (!isSpace) line.right = at.right;
  }
  return lines.map((one) => ({ ...one, text: one.text.trimEnd() }));
}

const rises = new Map<string, number>();

/** Where the base line of a font is, as a share of the height of its letters' boxes. */
function riseOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const known = rises.get(font);
  if (known !== undefined) return known;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measure(font, 'x');
  rises.set(font, up / (up + down));
  return up / (up + down);
}

/** A text measured in a font that is loaded. */
export function measure(font: string, text: string): TextMetrics {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser does not let the page measure text.');
  context.font = font;
  return context.measureText(text);
}
