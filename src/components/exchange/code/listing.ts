/** A line of a shader as it is shown, or so many lines that are not. */
export type Shown = { kind: 'line'; number: number; text: string } | { kind: 'fold'; after: number; count: number };

/** The lines of a shader that belong to some blocks, with the comments over them; all others are folded, and counted. */
export function listingOf(code: string, blocks: readonly string[]): Shown[] {
  const lines = linesOf(code);
  const kept = new Set<number>();
  for (const block of blocks) {
    const [from, to] = rangeOf(lines, block);
    let first = from;
    while (first > 0 && /^(\/\/|@compute)/.test(lines[first - 1])) first--;
    for (let i = first; i <= to; i++) kept.add(i);
  }
  const shown: Shown[] = [];
  let folded = 0;
  lines.forEach((text, i) => {
    if (kept.has(i)) {
      if (folded > 0) shown.push({ kind: 'fold', after: i - folded, count: folded });
      folded = 0;
      shown.push({ kind: 'line', number: i + 1, text });
    } else if (text !== '') folded++;
  });
  if (folded > 0) shown.push({ kind: 'fold', after: lines.length, count: folded });
  return shown;
}

/** The number, from 1, of the one line in a block that reads `text`. Throws a RangeError if there is none, or more than one. */
export function lineOf(code: string, block: string, text: string): number {
  const lines = linesOf(code);
  const [from, to] = rangeOf(lines, block);
  const found = lines.flatMap((line, i) => (i >= from && i <= to && line.trim() === text ? [i + 1] : []));
  if (found.length !== 1) throw new RangeError(`“${text}” is ${found.length} lines of “${block}”, not one.`);
  return found[0];
}

/** The lines inside a block, trimmed, with their numbers from 1. */
export function bodyOf(code: string, block: string): { number: number; text: string }[] {
  const lines = linesOf(code);
  const [from, to] = rangeOf(lines, block);
  return lines.slice(from + 1, to).map((text, i) => ({ number: from + 2 + i, text: text.trim() }));
}

/** The one line of a block that is written in one line, with its number from 1. */
export function lineStarting(code: string, block: string): { number: number; text: string } {
  const lines = linesOf(code);
  const [from] = rangeOf(lines, block);
  return { number: from + 1, text: lines[from] };
}

/** First and last line of the block that begins with some text: to the closing brace, or the line itself. */
function rangeOf(lines: readonly string[], block: string): [from: number, to: number] {
  const found = lines.flatMap((line, i) => (line.startsWith(block) ? [i] : []));
  if (found.length !== 1) throw new RangeError(`“${block}” begins ${found.length} lines of the shader, not one.`);
  const [from] = found;
  if (/[};]$/.test(lines[from])) return [from, from];
  return [from, lines.indexOf('}', from)];
}

let last = { code: '', lines: [''] };

/** The lines of a shader; the same shader is asked about many times in a row. */
function linesOf(code: string): readonly string[] {
  if (last.code !== code) last = { code, lines: code.split('\n') };
  return last.lines;
}
