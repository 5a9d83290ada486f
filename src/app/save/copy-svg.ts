import type { Ground } from './ground';
import { type Attributes, fillOf, fontOf, partly, round, shape, strokeOf } from './shape';

/** The attributes that say where a shape is. */
const PLACE: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  text: ['x', 'y', 'dx', 'dy', 'textLength'],
  tspan: ['x', 'y', 'dx', 'dy', 'textLength'],
};

/** What holds others; it is left out where nothing is left in it. */
const HOLDERS = ['g', 'svg', 'defs', 'a'];

/** A halo is drawn as a text of its own below the letters, since not every program knows another order of painting. */
type Part = 'whole' | 'halo' | 'face';

/** A picture on the page as a group that needs no style sheet, its origin the given point of the window. */
export function copySvg(svg: SVGSVGElement, ground: Ground): SVGElement | null {
  const seen = getComputedStyle(svg);
  if (isHidden(seen)) return null;
  const matrix = svg.getScreenCTM();
  if (!matrix) return null;
  const placed = new DOMMatrix([1, 0, 0, 1, -ground.x, -ground.y]).multiply(matrix);
  const parts = copyChildren(svg);
  if (parts.length === 0) return null;
  ground.covers(svg.getBoundingClientRect());
  const group = shape('g', { transform: transformOf(placed) }, ...parts);
  const clipped = seen.overflowX === 'visible' || fits(svg) ? group : clip(group, svg, ground);
  if (Number(seen.opacity) < 1) clipped.setAttribute('opacity', seen.opacity);
  return clipped;
}

function copyChildren(parent: Element): SVGElement[] {
  return [...parent.children].flatMap((child) =>
    child instanceof SVGGraphicsElement ? copy(child) : definition(child),
  );
}

function copy(element: SVGGraphicsElement): SVGElement[] {
  const style = getComputedStyle(element);
  const name = element.localName;
  if (name === 'clipPath') return definition(element);
  if (isHidden(style)) return [];
  const around: Attributes = { ...moved(element, style), opacity: partly(Number(style.opacity)), ...clipOf(style) };
  if (HOLDERS.includes(name)) {
    const parts = copyChildren(element);
    return parts.length > 0 ? [shape('g', around, ...parts)] : [];
  }
  if (style.visibility !== 'visible') return [];
  if (name === 'text') {
    const hasHalo = style.paintOrder.startsWith('stroke') && style.stroke !== 'none';
    const parts: Part[] = hasHalo ? ['halo', 'face'] : ['whole'];
    return parts.map((part) => copyText(element, part, around));
  }
  if (!Object.hasOwn(PLACE, name)) return [];
  const fill = name === 'line' ? { fill: 'none' } : fillOf(style.fill, Number(style.fillOpacity));
  const paint = { ...fill, ...strokeOf(style, thinner(element, style)) };
  if (paint.fill === 'none' && !('stroke' in paint)) return [];
  const rule = style.fillRule === 'nonzero' ? {} : { 'fill-rule': style.fillRule };
  return [shape(name, { ...placeOf(element, style), ...paint, ...rule, ...around })];
}

function copyText(element: Element, part: Part, around: Attributes = {}): SVGElement {
  const style = getComputedStyle(element);
  const fill = part === 'halo' ? { fill: 'none', class: 'halo' } : fillOf(style.fill, Number(style.fillOpacity));
  const made = shape(element.localName, {
    ...placeOf(element, style),
    ...fontOf(style),
    'text-anchor': style.textAnchor === 'start' ? undefined : style.textAnchor,
    ...fill,
    ...(part === 'face' ? {} : strokeOf(style)),
    ...around,
  });
  for (const child of element.childNodes) {
    if (child instanceof Element) made.append(copyText(child, part));
    else made.append(child.textContent ?? '');
  }
  return made;
}

/** Clips as they are; of what defines anything else the pictures have nothing. */
function definition(element: Element): SVGElement[] {
  if (element.localName !== 'clipPath') return [];
  const parts = [...element.children].flatMap((child) =>
    Object.hasOwn(PLACE, child.localName) ? [shape(child.localName, placeOf(child, getComputedStyle(child)))] : [],
  );
  return [shape('clipPath', { id: element.id }, ...parts)];
}

function placeOf(element: Element, style: CSSStyleDeclaration): Attributes {
  const size = Number.parseFloat(style.fontSize);
  const entries = PLACE[element.localName].map((name) => {
    const value = element.getAttribute(name) ?? undefined;
    // Lengths in the letter's own size, or in shares of the picture, are not understood everywhere.
    if (value?.endsWith('em')) return [name, Number.parseFloat(value) * size] as const;
    if (value?.endsWith('%')) return [name, lengthOf(element, name)] as const;
    return [name, value && Number.isFinite(Number(value)) ? Number(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function lengthOf(element: Element, name: string): number | undefined {
  const length: unknown = Reflect.get(element, name);
  return length instanceof SVGAnimatedLength ? length.baseVal.value : undefined;
}

/** Where a style moves a shape, the matrix that comes of it. */
function moved(element: SVGGraphicsElement, style: CSSStyleDeclaration): Attributes {
  const parent = element.parentElement;
  const isStill = style.transform === 'none' && !element.hasAttribute('transform');
  if (isStill || !(parent instanceof SVGGraphicsElement)) return {};
  const [outer, own] = [parent.getScreenCTM(), element.getScreenCTM()];
  return outer && own ? { transform: transformOf(outer.inverse().multiply(own)) } : {};
}

/** A line that keeps its width however its shape is scaled is thinner in the units of the shape. */
function thinner(element: SVGGraphicsElement, style: CSSStyleDeclaration): number {
  const own = style.vectorEffect === 'non-scaling-stroke' ? element.getScreenCTM() : null;
  return own ? Math.sqrt(Math.abs(own.a * own.d - own.b * own.c)) : 1;
}

function clipOf({ clipPath }: CSSStyleDeclaration): Attributes {
  const id = /^url\(["']?#(.+?)["']?\)$/.exec(clipPath)?.[1];
  return id ? { 'clip-path': `url(#${id})` } : {};
}

/**
 * No shape lies beyond the frame, but what is cut off already. Letters do not count: where their font is missing they are wider than here,
 * and should not lose their end.
 */
function fits(svg: SVGSVGElement): boolean {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll(Object.keys(PLACE).join())].every((shape) => {
    if (shape.closest('text, clipPath, [clip-path]')) return true;
    const { left, top, right, bottom } = shape.getBoundingClientRect();
    return left >= frame.left - 1 && top >= frame.top - 1 && right <= frame.right + 1 && bottom <= frame.bottom + 1;
  });
}

let clips = 0;

/** Cut off at the frame of an element of the page. */
export function clip(group: SVGElement, element: Element, origin: Ground): SVGElement {
  const { x, y, width, height } = element.getBoundingClientRect();
  const id = `edge-${++clips}`;
  const edge = shape('clipPath', { id }, shape('rect', { x: x - origin.x, y: y - origin.y, width, height }));
  return shape('g', { 'clip-path': `url(#${id})` }, edge, group);
}

export function isHidden({ display, opacity }: CSSStyleDeclaration): boolean {
  return display === 'none' || Number(opacity) === 0;
}

function transformOf({ a, b, c, d, e, f }: DOMMatrix): string | undefined {
  const turn = [a, b, c, d].map((part) => Number(part.toPrecision(9)));
  const [right, down] = [round(e), round(f)];
  if (turn.join() !== '1,0,0,1') return `matrix(${[...turn, right, down].join(' ')})`;
  return right === 0 && down === 0 ? undefined : `translate(${right} ${down})`;
}
