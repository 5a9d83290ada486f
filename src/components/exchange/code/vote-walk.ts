import { voteKernel } from '../../../optim/gpu/kernels';
import { coinWord, type Words } from '../../../optim/random';
import type { TieRule } from '../../../optim/tally';
import { isSet } from '../../plots/word';
import { evaluate, namesIn } from './expression';
import { bodyOf, lineOf, lineStarting, listingOf } from './listing';
import { ALL, type CodeWalk, row, Trace } from './walk';

/** Up to so many workers the counter is written out line by line; beyond, it is a loop. */
export const MOST_WALKED = 128;

export interface Votes {
  /** One word a worker, and where ballots may say 0 the words that mark it. */
  ballots: Uint32Array;
  zeros: Uint32Array | null;
  tie: TieRule;
  /** The key of the server’s coins, and which word of the ballots this is: they decide tied bits under the rule `coin`. */
  coins: Words;
  wordIndex: number;
  used: number;
}

const BLOCKS = ['struct Planes', 'fn count(', 'fn majority(', 'fn tied(', 'fn tieBits(', 'fn main('];

/**
 * A thread that counts the ballots of one word. The lines of the counter, which are written anew for every number of workers, are executed
 * from their text. Throws a RangeError beyond MOST_WALKED workers.
 */
export function voteWalk({ ballots, zeros, tie, coins, wordIndex, used }: Votes): CodeWalk {
  if (ballots.length > MOST_WALKED) throw new RangeError(`Beyond ${MOST_WALKED} workers the counter is a loop.`);
  const { code } = voteKernel(ballots.length, zeros ? 'zero' : 'coin', tie);
  const trace = new Trace();
  const values = new Map<string, number>();
  const inMain = (text: string) => lineOf(code, 'fn main(', text);
  const show = (name: string, made = 0) =>
    row(name, kindOf(name), values.get(name) ?? 0, kindOf(name) === 'signs' ? used : ALL, made);

  trace.add(
    inMain('let counted = count(word);'),
    `${ballots.length} × 32 ballots`,
    'A thread counts 32 weights: every bit operation is done for all of them at once.',
    [],
  );
  for (const { number, text } of bodyOf(code, 'fn count(')) {
    const line = /^let (\w+) = (.*);$/.exec(text);
    if (line) {
      const [, name, expression] = line;
      const source = /^(ballots|zeros)\[word \+ (\d+)u \* round\.words\]$/.exec(expression);
      const read = source && (source[1] === 'zeros' ? zeros : ballots)?.[Number(source[2])];
      values.set(name, typeof read === 'number' ? read : evaluate(expression, values));
      const from = source ? [] : namesIn(expression).map((each) => show(each));
      const { equation, says } = wordsOf(name, expression);
      trace.add(number, equation, says, [...from, show(name, ALL)]);
      continue;
    }
    const planes = (/^return Planes\((.*)\);$/.exec(text)?.[1] ?? '').split(', ');
    planes.forEach((plane, k) => {
      values.set(`planes.p${k}`, evaluate(plane, values));
    });
    const first = planes.reduce((sum, _, k) => sum + (isSet(values.get(`planes.p${k}`) ?? 0, 0) ? 2 ** k : 0), 0);
    const bias = first - weighed(ballots, zeros);
    trace.add(
      number,
      'p0 + 2 p1 + 4 p2 …',
      `Read upwards, the planes are 32 binary numbers: ${zeros ? 'two for a minus, one for a zero' : 'the minuses'}, plus a bias of ${bias}, chosen so that the last plane is the majority.`,
      planes.map((_, k) => show(`planes.p${k}`, ALL)),
    );
  }
  const planes = [...values.keys()].filter((name) => name.startsWith('planes.'));
  const called = (block: string, equation: string, says: string) => {
    const { number, text } = lineStarting(code, block);
    const expression = /return (.*);/.exec(text)?.[1] ?? '';
    const value = evaluate(expression, values);
    trace.add(number, equation, says, [...planes.map((name) => show(name)), row('returned', 'marks', value)]);
    return value;
  };
  trace.add(inMain('let used = usedBits(word);'), 'i < d', 'Bits past the last weight are not used.', [
    row('used', 'marks', used),
  ]);
  const mayTie = zeros !== null || ballots.length % 2 === 0;
  const even =
    (called(
      'fn tied(',
      'minus = plus',
      mayTie ? 'All planes but the last one full: an even split.' : 'An odd number of ballots cannot split evenly.',
    ) &
      used) >>>
    0;
  trace.add(inMain('let even = tied(counted) & used;'), 'tie', 'The weights whose ballots are tied.', [
    row('even', 'marks', even),
  ]);
  trace.add(inMain('ties[word] = even;'), 'tie', 'Ties are kept, so that a page can show them.', [
    row('ties', 'marks', even),
  ]);
  const majority = called('fn majority(', 'minus > M/2', 'The last plane: more than half of the ballots say minus.');
  const broken = tie === 'coin' && even !== 0 ? even & coinWord(coins, wordIndex) : 0;
  const word = ((majority & used) | broken) >>> 0;
  trace.add(inMain('vote[word] = (majority(counted) & used) | tieBits(even, word);'), 'v = sign Σ b', TIE_SAYS[tie], [
    row('ties', 'marks', even, ALL, 0),
    row('vote', 'signs', word, used),
  ]);
  const shown = listingOf(code, BLOCKS);
  return { name: 'vote shader', code, shown, steps: trace.steps, word, zeros: tie === 'zero' ? even : 0 };
}

const TIE_SAYS: Record<TieRule, string> = {
  coin: 'The vote is written, 32 answers in one word. A tie gets a fair coin.',
  plus: 'The vote is written, 32 answers in one word. A tie counts as plus.',
  zero: 'The vote is written, 32 answers in one word. A tie stays 0, as `ties` says.',
};

const kindOf = (name: string) => (/^b\d/.test(name) ? 'signs' : /^z/.test(name) ? 'marks' : 'digits');

/** What the counter counts of weight 0, without the bias. */
function weighed(ballots: Uint32Array, zeros: Uint32Array | null): number {
  const at = (words: Uint32Array) => words.reduce((sum, word) => sum + (isSet(word, 0) ? 1 : 0), 0);
  return zeros ? 2 * at(ballots) + at(zeros) : at(ballots);
}

/** What a line of the counter does, by the name that it makes and the words that it adds up: two or three, or one or two and a bias of 1. */
function wordsOf(name: string, expression: string): { equation: string; says: string } {
  const number = Number(/\d+$/.exec(name)?.[0] ?? 0);
  if (/^b\d/.test(name)) return { equation: name, says: `The ballot of worker ${number + 1} is fetched.` };
  if (name.startsWith('z')) return { equation: 'b = 0', says: 'And where it says nothing.' };
  if (name.startsWith('h')) return { equation: 'a ⊕ b', says: 'Half a sum: where exactly one of the two has a 1.' };
  const isThree = /\bh\d/.test(expression);
  if (name.startsWith('s')) {
    if (isThree) return { equation: '(a + b + c) mod 2', says: 'The sum digit: where the number of ones is odd.' };
    if (!expression.startsWith('~'))
      return { equation: '(a + b) mod 2', says: 'The sum digit: where exactly one of the two has a 1.' };
    return expression.includes('^')
      ? { equation: '(a + b + 1) mod 2', says: 'A one is added as a bias, so the digit is where both are alike.' }
      : { equation: '(a + 1) mod 2', says: 'A one is added as a bias, so the digit is where it has a 0.' };
  }
  if (isThree)
    return { equation: '⌊(a + b + c)/2⌋', says: 'The carry: where two or more have a 1. It is worth twice as much.' };
  if (expression.includes('&'))
    return { equation: '⌊(a + b)/2⌋', says: 'The carry: where both have a 1. It is worth twice as much.' };
  return expression.includes('|')
    ? { equation: '⌊(a + b + 1)/2⌋', says: 'A one is added as a bias, so the carry is where either has a 1.' }
    : { equation: '⌊(a + 1)/2⌋', says: 'A one is added as a bias, so the carry is where it has a 1.' };
}
