import { COMPRESSORS } from '../compressors';
import type { Dials, Shape } from '../exchange';
import { checkParts, type Method } from '../methods';
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

/** Chooses the kernels of a method. Throws a TypeError if its parts do not fit. */
export function planOf(method: Method, { workers }: Shape, { zero, tie }: Dials): Plan {
  checkParts(method);
  const { ballot, scaled } = COMPRESSORS[method.compressor];
  const majority = method.aggregator === 'majority';
  const random = method.compressor === 'stochastic-sign';
  let aggregate: Aggregate = 'meanOfNumbers';
  if (majority) aggregate = tie === 'zero' ? 'signOrZeroOfVote' : 'signOfVote';
  else if (ballot && !scaled) aggregate = 'meanOfSigns';
  return {
    pack: ballot && !random ? packKernel(method, zero) : null,
    carry: random ? carryKernel(method) : null,
    stochastic: random ? stochasticKernel(method, zero) : null,
    mean: ballot ? null : meanKernel(method),
    settle: ballot && method.memory ? settleKernel(scaled, zero) : null,
    vote: majority ? voteKernel(workers, zero, tie) : null,
    tally: aggregate === 'meanOfSigns' ? tallyKernel(workers, zero, 'round') : null,
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
