import { COMPRESSORS } from '../compressors';
import type { Dials, Shape } from '../exchange';
import type { Method } from '../methods';
import { checkParts } from '../parts';
import {
  type Aggregate,
  APPLY,
  carryKernel,
  decodeKernel,
  meanKernel,
  packKernel,
  serverKernel,
  settleKernel,
  stochasticKernel,
  tallyKernel,
  voteKernel,
} from './kernels';
import { NORM_KERNELS } from './norms';
import type { Kernel } from './pipelines';

/** The kernels of one exchange in the order they run; null where the method has no such part. */
export interface Plan {
  /** Packs ballots straight from the gradients. */
  pack: Kernel | null;
  /** Brings memory up to date before `stochastic` packs. */
  carry: Kernel | null;
  stochastic: Kernel | null;
  /** Sums what is sent uncompressed. */
  mean: Kernel | null;
  settle: Kernel | null;
  vote: Kernel | null;
  tally: Kernel | null;
  decode: Kernel | null;
  server: Kernel;
  /** Norms are taken of what is sent: by layers for its scales, or of the whole vector. */
  norms: 'layers' | 'whole' | null;
}

/** The parts that are written in WGSL. */
const WRITTEN = {
  momentum: ['none', 'ema'],
  memory: ['none', 'feedback'],
  compressor: ['none', 'sign', 'scaled-sign', 'stochastic-sign'],
  aggregator: ['mean', 'majority'],
  server: ['plain', 'momentum', 'adam'],
  downlink: ['none'],
} as const satisfies { [Part in keyof Method]?: readonly Method[Part][] };

/** Whether a method's exchange can run on the GPU: all of its parts are written in WGSL. */
export function hasTwin(method: Method): boolean {
  return Object.entries(WRITTEN).every(([part, written]) =>
    (written as readonly string[]).includes(method[part as keyof typeof WRITTEN]),
  );
}

/** Chooses the kernels of a method. Throws a TypeError if its parts do not fit, or are not all written in WGSL. */
export function planOf(method: Method, { workers }: Shape, { zero, tie }: Dials): Plan {
  checkParts(method);
  if (!hasTwin(method)) throw new TypeError(`${method.name}: this exchange has no twin on the GPU.`);
  const { ballot, scales } = COMPRESSORS[method.compressor];
  const scaled = scales > 0;
  const majority = method.aggregator === 'majority';
  const random = method.compressor === 'stochastic-sign';
  let aggregate: Aggregate = 'meanOfNumbers';
  if (majority) aggregate = tie === 'zero' ? 'signOrZeroOfVote' : 'signOfVote';
  else if (ballot && !scaled) aggregate = method.memory === 'feedback' ? 'meanOfSteps' : 'meanOfSigns';
  return {
    pack: ballot && !random ? packKernel(method, zero) : null,
    carry: random ? carryKernel(method) : null,
    stochastic: random ? stochasticKernel(method, zero) : null,
    mean: ballot ? null : meanKernel(method),
    settle: ballot && method.memory === 'feedback' ? settleKernel(scaled, zero) : null,
    vote: majority ? voteKernel(workers, zero, tie) : null,
    tally: ballot && !scaled && !majority ? tallyKernel(workers, zero, 'round') : null,
    decode: scaled ? decodeKernel(zero) : null,
    server: serverKernel(method.server, aggregate),
    norms: scaled ? 'layers' : random ? 'whole' : null,
  };
}

/** All kernels of a plan, to be compiled ahead. */
export function kernelsOf(plan: Plan): Kernel[] {
  const { norms, ...kernels } = plan;
  const own = Object.values(kernels).filter((kernel): kernel is Kernel => kernel !== null);
  return [...own, ...(norms ? NORM_KERNELS : []), APPLY];
}
