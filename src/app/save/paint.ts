type Context = CanvasRenderingContext2D;

/**
 * Paints a drawing of `sheetOf` onto a canvas. It knows the shapes and attributes that such drawings are made of, and no others; so text
 * has the fonts of the page, which a browser does not lend to pictures.
 */
export async function paint(svg: SVGElement, context: Context): Promise<void> {
  const images = new Map<Element, HTMLImageElement>();
  await Promise.all(
    [...svg.querySelectorAll('image')].map(async (element) => {
      const image = new Image();
      image.src = element.getAttribute('href') ?? '';
      await image.decode();
      images.set(element, image);
    }),
  );
  paintChildren(svg, context, images);
}

type Images = ReadonlyMap<Element, HTMLImageElement>;

function paintChildren(parent: Element, context: Context, images: Images): void {
  for (const child of parent.children) paintElement(child, context, images);
}

function paintElement(element: Element, context: Context, images: Images): void {
  const name = element.localName;
  if (name === 'clipPath' || name === 'title' || name === 'desc') return;
  context.save();
  move(element, context);
  const clip = /#(.+)\)$/.exec(element.getAttribute('clip-path') ?? '')?.[1];
  if (clip) context.clip(clipOf(element, clip));
  context.globalAlpha *= numberOf(element, 'opacity', 1);
  if (name === 'g') paintChildren(element, context, images);
  else if (name === 'text') paintText(element, context);
  else if (name === 'image') paintImage(element, context, images.get(element));
  else paintShape(element, context);
  context.restore();
}

function move(element: Element, context: Context): void {
  const transform = element.getAttribute('transform') ?? '';
  const parts = (transform.match(/-?[\d.]+(?:e[-+]?\d+)?/g) ?? []).map(Number);
  if (transform.startsWith('matrix')) context.transform(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  else if (transform !== '') context.translate(parts[0], parts[1]);
}

/** What a clip of the same drawing leaves to be seen. */
function clipOf(element: Element, id: string): Path2D {
  const path = new Path2D();
  const clip = [...rootOf(element).querySelectorAll('clipPath')].find((one) => one.id === id);
  for (const shape of clip?.children ?? []) path.addPath(outlineOf(shape));
  return path;
}

function rootOf(element: Element): Element {
  let root = element;
  while (root.parentElement) root = root.parentElement;
  return root;
}

function outlineOf(element: Element): Path2D {
  const value = (name: string) => numberOf(element, name, 0);
  if (element.localName === 'path') return new Path2D(element.getAttribute('d') ?? '');
  const path = new Path2D();
  switch (element.localName) {
    case 'rect':
      path.roundRect(value('x'), value('y'), value('width'), value('height'), value('rx'));
      break;
    case 'circle':
      path.arc(value('cx'), value('cy'), value('r'), 0, 2 * Math.PI);
      break;
    case 'ellipse':
      path.ellipse(value('cx'), value('cy'), value('rx'), value('ry'), 0, 0, 2 * Math.PI);
      break;
    case 'line':
      path.moveTo(value('x1'), value('y1'));
      path.lineTo(value('x2'), value('y2'));
      break;
    default:
      return new Path2D(`M${element.getAttribute('points')}${element.localName === 'polygon' ? 'Z' : ''}`);
  }
  return path;
}

function paintShape(element: Element, context: Context): void {
  const outline = outlineOf(element);
  withFill(element, context, () => {
    context.fill(outline, element.getAttribute('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero');
  });
  withStroke(element, context, () => context.stroke(outline));
}

function paintImage(element: Element, context: Context, image: HTMLImageElement | undefined): void {
  if (!image) return;
  context.imageSmoothingEnabled = element.getAttribute('image-rendering') !== 'pixelated';
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(element, name, 0));
  context.drawImage(image, x, y, width, height);
}

/** Letters one run after the other: a text may hold parts with a look or a place of their own. */
function paintText(text: Element, context: Context): void {
  const anchor = text.getAttribute('text-anchor');
  const runs = runsOf(text);
  const widths = runs.map(({ look, said }) => {
    setFont(look, context);
    return context.measureText(said).width;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = numberOf(text, 'x', 0) - (anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0);
  let y = numberOf(text, 'y', 0);
  runs.forEach(({ look, said }, i) => {
    x = (look === text ? x : numberOf(look, 'x', x)) + numberOf(look, 'dx', 0);
    y = (look === text ? y : numberOf(look, 'y', y)) + numberOf(look, 'dy', 0);
    setFont(look, context);
    withStroke(look, context, () => context.strokeText(said, x, y));
    withFill(look, context, () => context.fillText(said, x, y));
    x += widths[i];
  });
}

function runsOf(text: Element): { look: Element; said: string }[] {
  return [...text.childNodes].flatMap((node) => {
    if (node instanceof Element) return runsOf(node);
    const said = (node.textContent ?? '').replace(/[ \t\n\r]+/g, ' ');
    return said === '' ? [] : [{ look: text, said }];
  });
}

function setFont(look: Element, context: Context): void {
  const part = (name: string, usual: string) => look.getAttribute(name) ?? usual;
  const size = part('font-size', '16');
  context.font = `${part('font-style', 'normal')} ${part('font-weight', '400')} ${size}px ${part('font-family', 'serif')}`;
  context.letterSpacing = `${part('letter-spacing', '0')}px`;
}

function withFill(element: Element, context: Context, fill: () => void): void {
  const color = element.getAttribute('fill') ?? 'none';
  if (color === 'none') return;
  context.fillStyle = color;
  faintly(context, numberOf(element, 'fill-opacity', 1), fill);
}

function withStroke(element: Element, context: Context, stroke: () => void): void {
  const color = element.getAttribute('stroke');
  if (color === null) return;
  context.strokeStyle = color;
  context.lineWidth = numberOf(element, 'stroke-width', 1);
  context.setLineDash((element.getAttribute('stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number));
  context.lineDashOffset = numberOf(element, 'stroke-dashoffset', 0);
  context.lineCap = (element.getAttribute('stroke-linecap') ?? 'butt') as CanvasLineCap;
  context.lineJoin = (element.getAttribute('stroke-linejoin') ?? 'miter') as CanvasLineJoin;
  context.miterLimit = 4;
  faintly(context, numberOf(element, 'stroke-opacity', 1), stroke);
}

function faintly(context: Context, opacity: number, draw: () => void): void {
  const before = context.globalAlpha;
  context.globalAlpha = before * opacity;
  draw();
  context.globalAlpha = before;
}

function numberOf(element: Element, name: string, usual: number): number {
  const text = element.getAttribute(name);
  return text === null || text === '' ? usual : Number(text);
}
