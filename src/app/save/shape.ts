import { inkOf } from './ink';

const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of a drawing; what is undefined is left out, and numbers are kept to a thousandth of a pixel. */
export function shape(name: string, attributes: Attributes, ...children: (Node | string)[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, typeof value === 'number' ? String(round(value)) : value);
  }
  made.append(...children);
  return made;
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** What fills something, as presentation attributes: style sheets are not understood everywhere. */
export function fillOf(css: string, opacity = 1): Attributes {
  const ink = inkOf(css);
  if (!ink) return { fill: 'none' };
  return { fill: ink.color, 'fill-opacity': partly(ink.opacity * opacity) };
}

/** What an outline is drawn with; lengths are in the units of the shape. */
export function strokeOf(style: CSSStyleDeclaration, thinner = 1): Attributes {
  const width = Number.parseFloat(style.strokeWidth) / thinner;
  const ink = width > 0 ? inkOf(style.stroke) : null;
  if (!ink) return {};
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/);
  return {
    stroke: ink.color,
    'stroke-opacity': partly(ink.opacity * Number(style.strokeOpacity)),
    'stroke-width': width,
    'stroke-dasharray': dashes.map((dash) => round(Number.parseFloat(dash) / thinner)).join(' ') || undefined,
    'stroke-dashoffset': Number.parseFloat(style.strokeDashoffset) / thinner || undefined,
    'stroke-linecap': unless(style.strokeLinecap, 'butt'),
    'stroke-linejoin': unless(style.strokeLinejoin, 'miter'),
  };
}

/** A font as another program can find it: by its own name, by that of its plain edition, and then by the kind. */
export function fontOf(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': familiesOf(style.fontFamily),
    'font-size': Number.parseFloat(style.fontSize),
    'font-weight': unless(style.fontWeight, '400'),
    'font-style': unless(style.fontStyle, 'normal'),
    'letter-spacing': style.letterSpacing === 'normal' ? undefined : Number.parseFloat(style.letterSpacing),
  };
}

/** The families of a font; a variable one is also named as its plain edition is. */
export function familiesOf(families: string): string {
  return families
    .replaceAll('"', "'")
    .split(/\s*,\s*/)
    .flatMap((family) => (/ Variable'$/.test(family) ? [family, family.replace(/ Variable'$/, "'")] : [family]))
    .join(', ');
}

export function partly(opacity: number): number | undefined {
  return opacity < 1 ? opacity : undefined;
}

function unless(value: string, usual: string): string | undefined {
  return value === usual ? undefined : value;
}
