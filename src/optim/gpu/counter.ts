/**
 * Writes the WGSL that counts ballots 32 coordinates at a time: full adders on bit planes (a carry-save tree), so that
 * one worker's 32 votes cost about five bit operations. Counting starts at a bias chosen so that the top plane
 * is the majority and "all planes below it" is a tie; nothing has to be compared.
 */

/** Up to this many workers the whole tree is written out; beyond, a loop takes GROUP ballots at a time. */
const UNROLLED = 128;
const GROUP = 7;

const ONES = '0xffffffffu';

/** Lists of one-bit-per-coordinate words to be added; column k weighs 2^k. */
type Columns = string[][];

/** Writes full and half adders; `top` is the highest column, whose carry is known to be 0. */
class Adders {
  readonly lines: string[] = [];
  private names = 0;

  constructor(
    private readonly columns: Columns,
    private readonly top: number,
  ) {}

  /** Adds one word to a column, at once reducing it to two, so that few words are alive at a time. */
  push(word: string, column = 0): void {
    this.columns[column] ??= [];
    const own = this.columns[column];
    own.push(word);
    if (own.length === 3) this.reduce(column);
  }

  /** Leaves one word a column and returns them; a column that never had one is 0. */
  close(): string[] {
    for (let column = 0; column <= this.top; column++) if (this.columns[column]?.length === 2) this.reduce(column);
    return Array.from({ length: this.top + 1 }, (_, column) => this.columns[column]?.[0] ?? '0u');
  }

  private reduce(column: number): void {
    const words = this.columns[column].splice(0);
    const ones = words.includes(ONES);
    const [a, b, c] = words.filter((word) => word !== ONES);
    const id = this.names++;
    const line = (name: string, expression: string) => {
      this.lines.push(`let ${name}${id} = ${expression};`);
      return `${name}${id}`;
    };
    let sum: string;
    let carry: string;
    if (b === undefined) {
      [sum, carry] = [`~${a}`, a];
    } else if (c === undefined) {
      [sum, carry] = ones ? [`~(${a} ^ ${b})`, `${a} | ${b}`] : [`${a} ^ ${b}`, `${a} & ${b}`];
    } else {
      const half = line('h', `${a} ^ ${b}`);
      [sum, carry] = [`${half} ^ ${c}`, `(${a} & ${b}) | (${half} & ${c})`];
    }
    const carried = column < this.top ? line('c', carry) : null;
    this.columns[column].push(line('s', sum));
    if (carried) this.push(carried, column + 1);
  }
}

/** The bias and number of planes under which plane `top` says whether a count in 0 … most reaches `threshold`. */
function majorityBias(threshold: number): { bias: number; top: number } {
  const top = Math.ceil(Math.log2(threshold));
  return { bias: 2 ** top - threshold, top };
}

/**
 * WGSL for M ballots: `struct Planes`, `count(word)`, and what reads it. With `zeros`, a ballot says 0 where the bit of `zeros`
 * is set: then minus weighs 2 and zero 1, the majority is minus iff the total exceeds M, and tied iff it equals M.
 * The caller declares `ballots`, `zeros` and `round.words`.
 *
 * `goal` `vote` gives `majority(planes)` and `tied(planes)`; `tally` gives `countAt(planes, bits)` and COUNT_WEIGHT, with
 * Σ sign = M − COUNT_WEIGHT · count.
 */
export function counterSource(workers: number, zeros: boolean, goal: 'vote' | 'tally'): string {
  const most = zeros ? 2 * workers : workers;
  const threshold = zeros ? workers + 1 : Math.floor(workers / 2) + 1;
  const { bias, top } = goal === 'vote' ? majorityBias(threshold) : { bias: 0, top: Math.floor(Math.log2(most)) };
  const planes = Array.from({ length: top + 1 }, (_, k) => `p${k}`);
  const body = workers <= UNROLLED ? unrolled(workers, zeros, bias, top) : looped(workers, zeros, bias, top);
  const lines = [
    `struct Planes { ${planes.map((p) => `${p}: u32,`).join(' ')} }`,
    `fn count(word: u32) -> Planes {\n  ${body.join('\n  ')}\n}`,
  ];
  if (goal === 'vote') {
    const below = planes.slice(0, -1).map((p) => ` & planes.${p}`);
    const mayTie = zeros || workers % 2 === 0;
    lines.push(`fn majority(planes: Planes) -> u32 { return planes.p${top}; }`);
    lines.push(`fn tied(planes: Planes) -> u32 { return ${mayTie ? `~planes.p${top}${below.join('')}` : '0u'}; }`);
  } else {
    const digits = planes.map((p, k) => `(((vec4u(planes.${p}) >> bits) & vec4u(1u)) << vec4u(${k}u))`);
    lines.push(`const COUNT_WEIGHT = ${zeros ? 1 : 2};`);
    lines.push(`fn countAt(planes: Planes, bits: vec4u) -> vec4u { return ${digits.join(' + ')}; }`);
  }
  return `${lines.join('\n')}\n`;
}

/** Loads the ballot of one worker and adds it: minus bits to column 0, or with zeros to column 1 and the zeros to column 0. */
function take(adders: Adders, name: string, at: string, zeros: boolean): void {
  adders.lines.push(`let ${name} = ballots[${at}];`);
  if (zeros) {
    adders.lines.push(`let z${name} = zeros[${at}];`);
    adders.push(`z${name}`, 0);
  }
  adders.push(name, zeros ? 1 : 0);
}

function unrolled(workers: number, zeros: boolean, bias: number, top: number): string[] {
  const columns: Columns = Array.from({ length: top + 1 }, (_, k) => ((bias >>> k) & 1 ? [ONES] : []));
  const adders = new Adders(columns, top);
  for (let m = 0; m < workers; m++) take(adders, `b${m}`, `word + ${m}u * round.words`, zeros);
  const sums = adders.close();
  return [...adders.lines, `return Planes(${sums.join(', ')});`];
}

function looped(workers: number, zeros: boolean, bias: number, top: number): string[] {
  const planes = Array.from({ length: top + 1 }, (_, k) => `p${k}`);
  const lines = planes.map((p, k) => `var ${p} = ${(bias >>> k) & 1 ? ONES : '0u'};`);
  const rest = workers % GROUP;
  lines.push('var at = word;');
  lines.push(`for (var group = 0u; group < ${(workers - rest) / GROUP}u; group++) {`);
  lines.push(...group(GROUP, zeros, planes, top), `at += ${GROUP}u * round.words;`, '}');
  if (rest > 0) lines.push('{', ...group(rest, zeros, planes, top), '}');
  lines.push(`return Planes(${planes.join(', ')});`);
  return lines;
}

/** Counts a few ballots by themselves (7 make 3 planes with 4 full adders) and adds the count to the running planes. */
function group(size: number, zeros: boolean, planes: string[], top: number): string[] {
  const high = Math.floor(Math.log2(zeros ? 2 * size : size));
  const few = new Adders([], high);
  for (let m = 0; m < size; m++) take(few, `b${m}`, `at + ${m}u * round.words`, zeros);
  const counted = few.close();
  const lines = few.lines;
  lines.push(`var carry = 0u;`, `var half = 0u;`);
  for (let k = 0; k <= top; k++) {
    const word = counted[k] ?? '0u';
    lines.push(`half = ${planes[k]} ^ ${word};`);
    const next = `(${planes[k]} & ${word}) | (half & carry)`;
    lines.push(`{ let sum = half ^ carry; carry = ${next}; ${planes[k]} = sum; }`);
  }
  return lines;
}
