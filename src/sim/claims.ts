import { adamClaims } from './claims/adam';
import { bitsClaims } from './claims/bits';
import type { Claim } from './claims/claim';
import { densityClaims } from './claims/density';
import { ef21Claims } from './claims/ef21';
import { faultTheoremClaims } from './claims/fault-theorems';
import { feedbackTheoremClaims } from './claims/feedback-theorems';
import { gaussClaims } from './claims/gauss';
import { juryClaims } from './claims/jury';
import { liarClaims } from './claims/liars';
import { cycleClaims } from './claims/limit-cycle';
import { lineClaims } from './claims/line';
import { nodeClaims } from './claims/nodes';
import { residualClaims } from './claims/residual';
import { rhoNormClaims } from './claims/rho-norm';
import { rotationClaims } from './claims/rotation';
import { scaledSignClaims } from './claims/scaled-sign';
import { signsgdTheoremClaims } from './claims/signsgd-theorems';
import { signumTheoremClaims } from './claims/signum-theorem';
import { skewedVoteClaims } from './claims/skewed-vote';
import { spanClaims } from './claims/span';
import { spanSignClaims } from './claims/span-signs';
import { sparseNoiseClaims } from './claims/sparse-noise';
import { splitVoteClaims } from './claims/split-vote';
import { rateClaims } from './claims/stochastic-rates';
import { stochasticSignClaims } from './claims/stochastic-sign';
import { symmetryClaims } from './claims/symmetry';
import { topOneClaims } from './claims/top-one';
import { tugOfWarClaims } from './claims/tug-of-war';
import { valleyClaims } from './claims/valley';
import { wallClaims } from './claims/wall';

export type { Claim, Expected, Measured } from './claims/claim';
export { DEMOS, type DemoId } from './claims/demos';
export { type Receipt, receiptLine, receiptOf, receiptsPage } from './claims/receipts';
export { type Verdict, verdictOf } from './claims/verdict';

/** Every claim there is. The tests run them, the ledger shows them, captions point at them. To add one, add it to a list of src/sim/claims. */
export const CLAIMS: readonly Claim[] = [
  ...gaussClaims,
  ...juryClaims,
  ...skewedVoteClaims,
  ...symmetryClaims,
  ...splitVoteClaims,
  ...wallClaims,
  ...lineClaims,
  ...valleyClaims,
  ...nodeClaims,
  ...tugOfWarClaims,
  ...densityClaims,
  ...scaledSignClaims,
  ...sparseNoiseClaims,
  ...residualClaims,
  ...spanSignClaims,
  ...spanClaims,
  ...liarClaims,
  ...bitsClaims,
  ...rhoNormClaims,
  ...stochasticSignClaims,
  ...adamClaims,
  ...rotationClaims,
  ...cycleClaims,
  ...topOneClaims,
  ...signsgdTheoremClaims,
  ...signumTheoremClaims,
  ...faultTheoremClaims,
  ...feedbackTheoremClaims,
  ...rateClaims,
  ...ef21Claims,
];
