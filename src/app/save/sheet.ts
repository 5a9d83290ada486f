import { copyHtml } from './copy-html';
import { measure } from './copy-text';
import { Extent } from './ground';
import { fillOf, fontOf, round, shape } from './shape';

/** What is drawn of a figure, and what is said of it. */
export interface Subject {
  figure: HTMLElement;
  title: string;
  /** The link that leads to this state. */
  address: string;
}

/** A finished drawing, in CSS pixels. */
export interface Sheet {
  svg: SVGElement;
  width: number;
  height: number;
}

/** What holds the picture of a figure: of the story, and of the lab. */
const PICTURE = '.story-picture, .plot, :scope > .legend';
const MARGIN = 16;
const GAP = 12;

/** What a figure shows, as one drawing that stands alone; under it where it is from and, if wanted, what the caption says. */
export function sheetOf({ figure, title, address }: Subject, withCaption: boolean): Sheet {
  const said = figure.querySelector('figcaption');
  const blocks = [...figure.querySelectorAll(PICTURE), ...(withCaption && said ? [said] : [])];
  const paper = inherited(figure);
  let [width, y] = [0, MARGIN];
  const parts = blocks.flatMap((block) => {
    const extent = new Extent();
    const copied = copyHtml(block, { x: 0, y: 0, covers: extent.add });
    const box = extent.get();
    if (!box) return [];
    const placed = `translate(${round(MARGIN - box.left)} ${round(y - box.top)})`;
    width = Math.max(width, box.width);
    y += box.height + GAP;
    return [shape('g', { transform: placed }, ...copied)];
  });
  const style = getComputedStyle(figure.querySelector('.subtitle') ?? figure);
  const look = { ...fontOf(style), 'font-size': 12, ...fillOf(style.color) };
  const lines = wrapped(`One Bit, ${title}, ${address}`, `12px ${style.fontFamily}`, width);
  for (const line of lines) {
    parts.push(shape('text', { class: 'source', x: MARGIN, y: y + 12, ...look }, line));
    y += 16;
  }
  const [whole, high] = [Math.ceil(width + 2 * MARGIN), Math.ceil(y + MARGIN - 4)];
  const svg = shape(
    'svg',
    { width: whole, height: high, viewBox: `0 0 ${whole} ${high}`, role: 'img' },
    shape('title', {}, `One Bit, ${title}`),
    shape('desc', {}, sentenceOf(figure)),
    shape('rect', { class: 'paper', width: whole, height: high, ...fillOf(paper) }),
    ...parts,
  );
  return { svg, width: whole, height: high };
}

/** What the caption says, in one line of plain text. */
export function sentenceOf(figure: HTMLElement): string {
  return (figure.querySelector('figcaption')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A drawing as the text of a file. */
export function svgText({ svg }: Sheet): string {
  return `${new XMLSerializer().serializeToString(svg)}\n`;
}

/** The colour of the paper that something lies on. */
function inherited(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

/** A text in lines no wider than so many pixels; an address has no spaces and is broken anywhere. */
function wrapped(text: string, font: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '') {
    const share = width / measure(font, rest).width;
    let end = share >= 1 ? rest.length : Math.max(1, Math.floor(rest.length * share));
    while (end > 1 && measure(font, rest.slice(0, end)).width > width) end--;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return lines;
}
