import { packKernel } from '../../../optim/gpu/kernels';
import { methodOf } from '../../../optim/methods';
import { usedBits } from '../../../optim/pack';
import { coinWord, type Words } from '../../../optim/random';
import type { ZeroRule } from '../../../optim/sign';
import { lineOf, listingOf } from './listing';
import { ALL, type CodeWalk, row, Trace, type WordRow } from './walk';

const BLOCKS = ['struct Planes', 'const TOP', 'fn scan(', 'fn woven(', 'fn zeroBits(', 'fn main('];
const TOP = 0x80000000;
const NORMAL = 0x00800000;
const INFINITE = 0x7f800000;
const MAGNITUDE = 0x7fffffff;
const LANES = ['x', 'y', 'z', 'w'];

/** One bit plane a lane, as `Planes` in the shader has them. */
type Lanes = [number, number, number, number];

/** A thread that packs the gradients of one word, at most 32 of them, under a zero rule; `coins` is the key of the worker’s coins. */
export function packWalk(gradients: Float32Array, rule: ZeroRule, coins: Words, wordIndex: number): CodeWalk {
  const { code } = packKernel(methodOf('signsgd-vote'), rule);
  const bits = new Uint32Array(32);
  bits.set(new Uint32Array(Float32Array.from(gradients).buffer));
  const trace = new Trace();
  const inMain = (text: string) => lineOf(code, 'fn main(', text);
  const inScan = (text: string) => lineOf(code, 'fn scan(', text);

  let minus: Lanes = [0, 0, 0, 0];
  let zero: Lanes = [0, 0, 0, 0];
  let largest = 0;
  let known = 0;
  const lanes = (name: string, planes: Lanes, kind: WordRow['kind'], before = known): WordRow[] =>
    planes.map((plane, c) => row(`${name}.${LANES[c]}`, kind, plane, before, before === known ? 0 : TOP));
  const both = () => [...lanes('minus', minus, 'signs'), ...lanes('zero', zero, 'marks')];

  trace.add(
    inMain('let start = member * round.stride + 8u * word;'),
    '32 = 8 · 4',
    'A thread takes 32 weights, as eight quads of four floats.',
    both(),
    [0, 32],
  );
  for (let q = 0; q < 8; q++) {
    const quad = [...bits.subarray(4 * q, 4 * q + 4)];
    const reads = [4 * q, 4 * q + 4] as const;
    const next = (plane: number, flag: number) => ((plane >>> 4) | flag) >>> 0;
    const shifted = (known >>> 4) | TOP;
    const sizes = quad.map((each) => each & MAGNITUDE);
    const minusNext = minus.map((plane, c) => next(plane, quad[c] & TOP)) as Lanes;
    const zeroNext = zero.map((plane, c) => next(plane, (sizes[c] - NORMAL) & TOP)) as Lanes;
    if (q === 0) {
      trace.add(
        inMain('var planes = scan(Planes(vec4u(0u), vec4u(0u), vec4u(0u)), start, own);'),
        'quad 1 of 8',
        'The first quad goes through scan; here it is taken line by line.',
        both(),
        reads,
      );
      trace.add(inScan('let gradient = gradients[at];'), '4 floats', 'Four gradients at once.', both(), reads);
      trace.add(
        inScan('let bits = bitcast<vec4u>(valueOf(gradient, own));'),
        'sign, exponent, fraction',
        'Their 32 bits, raw: the top bit of a float is its sign.',
        both(),
        reads,
      );
      trace.add(
        inScan('let size = magnitude(bits);'),
        '|g|',
        'All bits but the sign: sizes, ordered as whole numbers are.',
        both(),
        reads,
      );
      trace.add(
        inScan('(planes.minus >> vec4u(4u)) | (bits & TOP),'),
        'bit = 1 ⇔ g < 0',
        'The sign bit enters at the top; what was there moves four places down.',
        [...lanes('minus', minusNext, 'signs', shifted), ...lanes('zero', zero, 'marks')],
        reads,
      );
      trace.add(
        inScan('(planes.zero >> vec4u(4u)) | ((size - vec4u(0x00800000u)) & TOP),'),
        '|g| tiny ⇒ zero',
        'Of a zero, or of anything below 2 to the −126, the difference wraps round and sets the top bit: no sign.',
        [...lanes('minus', minusNext, 'signs', shifted), ...lanes('zero', zeroNext, 'marks', shifted)],
        reads,
      );
    }
    [minus, zero, known] = [minusNext, zeroNext, shifted >>> 0];
    largest = Math.max(largest, ...sizes);
    if (q === 0) {
      const text = 'max(planes.largest, largestOf(gradient, size)),';
      trace.add(inScan(text), 'max |g|', 'The largest size so far: in it a NaN or ±∞ would show.', both(), reads);
    } else {
      const rows = [...lanes('minus', minus, 'signs', known), ...lanes('zero', zero, 'marks', known)];
      trace.add(
        inMain(`planes = scan(planes, start + ${q}u, own + ${q}u);`),
        `quad ${q + 1} of 8`,
        'The same for the next four: each lane now holds every fourth weight.',
        rows.map((each) => ({ ...each, made: TOP })),
        reads,
      );
    }
  }

  const used = usedBits(gradients.length, 0) >>> 0;
  const weave = lineOf(code, 'fn woven(', 'return (plane.x >> 3u) | (plane.y >> 2u) | (plane.z >> 1u) | plane.w;');
  const sound = woven(zero);
  trace.add(inMain('let used = usedBits(word);'), 'i < d', 'Bits past the last weight are not used.', [
    ...both(),
    row('used', 'marks', used),
  ]);
  trace.add(weave, 'bit 4j + c from lane c', 'Four lanes are woven into one word: now bit i is weight i.', [
    ...both(),
    row('woven', 'marks', sound),
  ]);
  let flat = (sound & used) >>> 0;
  trace.add(inMain('var zero = woven(planes.zero) & used;'), 'g = 0', 'The weights without a sign.', [
    ...both(),
    row('zero', 'marks', flat),
  ]);
  const odd = largest >= INFINITE;
  trace.add(
    inMain('if (any(planes.largest >= vec4u(INFINITE))) {'),
    odd ? 'yes' : 'no',
    odd ? 'Something is NaN or ±∞: a second look is needed.' : 'Nothing is NaN or ±∞: no second look is needed.',
    [...both(), row('zero', 'marks', flat, ALL, 0)],
  );
  if (odd) {
    const nan = nanBits(bits) & used;
    flat = (flat | nan) >>> 0;
    trace.add(
      inMain('zero |= nanBits(start, own) & used;'),
      'NaN counts as 0',
      'A NaN has no sign; ±∞ keeps its own.',
      [...both(), row('zero', 'marks', flat, ALL, nan)],
    );
  }
  const signs = (woven(minus) & used & ~flat) >>> 0;
  trace.add(
    inMain('let minus = woven(planes.minus) & used & ~zero;'),
    'g < 0',
    'The same weaving for the signs; zeros are left out.',
    [...both(), row('zero', 'marks', flat, ALL, 0), row('minus', 'signs', signs, used)],
  );
  const coin = rule === 'coin' && flat !== 0 ? (flat & coinWord(coins, wordIndex)) >>> 0 : 0;
  const word = (signs | coin) >>> 0;
  trace.add(
    inMain('ballots[at] = minus | zeroBits(zero, worker, word, at);'),
    'b = sign g',
    ZERO_SAYS[rule],
    [...both(), row('zero', 'marks', flat, ALL, 0), row('ballot', 'signs', word, used)],
    [0, 32],
  );
  return {
    name: 'pack shader',
    code,
    shown: listingOf(code, BLOCKS),
    steps: trace.steps,
    word,
    zeros: rule === 'zero' ? flat : 0,
  };
}

const ZERO_SAYS: Record<ZeroRule, string> = {
  coin: 'The ballot is written: 32 signs in one word. A zero gets a fair coin.',
  plus: 'The ballot is written: 32 signs in one word. A zero counts as plus.',
  zero: 'The ballot is written: 32 signs in one word. Zeros are written beside it.',
};

function woven([x, y, z, w]: Lanes): number {
  return ((x >>> 3) | (y >>> 2) | (z >>> 1) | w) >>> 0;
}

/** `nanBits` of the shader. */
function nanBits(bits: Uint32Array): number {
  const nan: Lanes = [0, 0, 0, 0];
  for (let q = 0; q < 8; q++) {
    for (let c = 0; c < 4; c++) nan[c] = (nan[c] >>> 4) | ((INFINITE - (bits[4 * q + c] & MAGNITUDE)) & TOP);
  }
  return woven(nan);
}
