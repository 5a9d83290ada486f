import { clip, copySvg, isHidden } from './copy-svg';
import { copyText } from './copy-text';
import type { Ground } from './ground';
import { inkOf } from './ink';
import { fillOf, partly, shape } from './shape';

/** What is pressed or typed into is no part of a picture, nor what asks for it, nor what is only heard. */
const LEFT_OUT = [
  '.button, .text-button, .segments, .knob, .check, .unseen, input, select, textarea, dialog',
  '.sketch-question, .sketch-hint, .sketch-knot.open, .predict, .invitation, .waiting',
].join();

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** What a part of the page looks like, as shapes that need no style sheet, its origin the given point of the window. */
export function copyHtml(element: Element, ground: Ground): SVGElement[] {
  if (element instanceof SVGSVGElement) return [copySvg(element, ground)].filter((copied) => copied !== null);
  if (element.matches(LEFT_OUT)) return [];
  const style = getComputedStyle(element);
  if (isHidden(style)) return [];
  if (element instanceof HTMLCanvasElement) return copyCanvas(element, style, ground);
  const box = element.getBoundingClientRect();
  const place = new DOMRect(box.x - ground.x, box.y - ground.y, box.width, box.height);
  const own = style.visibility === 'visible' ? boxOf(style, place) : [];
  if (own.length > 0) ground.covers(box);
  const parts = [
    ...own,
    ...pseudo(element, '::before', place),
    ...[...element.childNodes].flatMap((child) => {
      if (child instanceof Text) return copyText(child, ground);
      return child instanceof Element ? copyHtml(child, ground) : [];
    }),
    ...pseudo(element, '::after', place),
  ];
  const opacity = partly(Number(style.opacity));
  const shown = opacity === undefined ? parts : [shape('g', { opacity }, ...parts)];
  if (parts.length === 0 || !cuts(element, style)) return shown;
  return [clip(shape('g', {}, ...shown), element, ground)];
}

function cuts({ scrollWidth, scrollHeight, clientWidth, clientHeight }: Element, { overflowX }: CSSStyleDeclaration) {
  return overflowX !== 'visible' && clientWidth > 0 && (scrollWidth > clientWidth || scrollHeight > clientHeight);
}

/** Ground and edges of a box. */
function boxOf(style: CSSStyleDeclaration, { x, y, width, height }: DOMRect): SVGElement[] {
  const edges = SIDES.map((side) => ({
    width: style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]),
    color: style[`border${side}Color`],
  }));
  const [{ width: thick, color }] = edges;
  const isFramed = thick > 0 && edges.every((edge) => edge.width === thick && edge.color === color);
  const ground = inkOf(style.backgroundColor) ? fillOf(style.backgroundColor) : null;
  const radius = radiusOf(style.borderTopLeftRadius, width);
  if (isFramed) {
    const frame = inkOf(color);
    const place = { x: x + thick / 2, y: y + thick / 2, width: width - thick, height: height - thick };
    const rx = Math.max(0, radius - thick / 2) || undefined;
    if (!frame) return ground ? [shape('rect', { x, y, width, height, rx: radius || undefined, ...ground })] : [];
    const line = { stroke: frame.color, 'stroke-opacity': partly(frame.opacity), 'stroke-width': thick };
    return [shape('rect', { ...place, rx, ...(ground ?? { fill: 'none' }), ...line })];
  }
  const [top, right, bottom, left] = edges.map((edge) => edge.width);
  const strips = [
    { x, y, width, height: top },
    { x: x + width - right, y, width: right, height },
    { x, y: y + height - bottom, width, height: bottom },
    { x, y, width: left, height },
  ];
  return [
    ...(ground ? [shape('rect', { x, y, width, height, rx: radius || undefined, ...ground })] : []),
    ...strips.flatMap((strip, i) => {
      const isDrawn = strip.width > 0 && strip.height > 0 && inkOf(edges[i].color);
      return isDrawn ? [shape('rect', { ...strip, ...fillOf(edges[i].color) })] : [];
    }),
  ];
}

function radiusOf(css: string, width: number): number {
  const radius = Number.parseFloat(css);
  return css.includes('%') ? (radius / 100) * width : radius;
}

/** What a style sheet hangs before or after an element, where it is placed in the element's box and shows no text. */
function pseudo(element: Element, name: '::before' | '::after', box: DOMRect): SVGElement[] {
  const style = getComputedStyle(element, name);
  if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute') return [];
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(Number.parseFloat);
  if (![left, top, width, height].every(Number.isFinite)) return [];
  const rim = style.boxSizing === 'border-box' ? 0 : 2 * Number.parseFloat(style.borderTopWidth);
  return boxOf(style, new DOMRect(box.x + left, box.y + top, width + rim, height + rim));
}

function copyCanvas(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, ground: Ground): SVGElement[] {
  if (canvas.width === 0 || canvas.height === 0) return [];
  const copied = document.createElement('canvas');
  [copied.width, copied.height] = [canvas.width, canvas.height];
  const context = copied.getContext('2d');
  if (!context) return [];
  context.drawImage(canvas, 0, 0);
  if (style.filter === 'invert(1)') {
    // Canvases hold black ink of varying opacity; what inverts them makes it white.
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, copied.width, copied.height);
  }
  const box = canvas.getBoundingClientRect();
  ground.covers(box);
  return [
    shape('image', {
      x: box.x - ground.x,
      y: box.y - ground.y,
      width: box.width,
      height: box.height,
      href: copied.toDataURL(),
      preserveAspectRatio: 'none',
      opacity: partly(Number(style.opacity)),
      'image-rendering': style.imageRendering === 'pixelated' ? 'pixelated' : undefined,
    }),
  ];
}
