import type { Method } from '../../optim/methods';

/** The parts of a method, without what names it. */
export type Parts = Omit<Method, 'id' | 'name' | 'source'>;

const UNSCALED: readonly Method['compressor'][] = ['sign', 'noisy-sign', 'stochastic-sign'];

const COMPRESSED: Record<Method['compressor'], (v: string) => string> = {
  none: (v) => v,
  sign: (v) => `sign(${v})`,
  'noisy-sign': (v) => `sign(${v} + bξ)`,
  'stochastic-sign': (v) => `±1 by chance of ${v}`,
  'scaled-sign': (v) => `(‖${v}‖₁/d) sign(${v})`,
  'two-mean': (v) => `two means of ${v}`,
  'top-k': (v) => `top-k(${v})`,
  'random-k': (v) => `random-k(${v})`,
  qsgd: (v) => `QSGD(${v})`,
  terngrad: (v) => `TernGrad(${v})`,
};

const UPDATED: Record<Method['server'], (step: string) => string> = {
  plain: (step) => `${step}a`,
  momentum: (step) => `${step}v`,
  adam: () => 'γ Adam(a)',
  rprop: () => 'Rprop(a)',
};

/** What a worker does and sends, and what the server does, a line each, in the letters of the knobs. */
export function formulaOf(parts: Parts): { worker: string; server: string } {
  return { worker: workerLine(parts), server: serverLine(parts) };
}

function workerLine({ momentum, memory, compressor }: Parts): string {
  const compressed = COMPRESSED[compressor];
  const lines: string[] = [];
  let v = 'g';
  if (momentum === 'ema') lines.push('m ← βm + (1 − β)g');
  if (momentum === 'lion') lines.push('u = βm + (1 − β)g', 'm ← β₂m + (1 − β₂)g');
  if (momentum !== 'none') v = momentum === 'ema' ? 'm' : 'u';
  if (memory === 'feedback') {
    lines.push(`p = γ${v} + e`, `sends Δ = ${unitOf(compressor)}${compressed('p')}`, 'e ← p − Δ');
  } else if (memory === 'ef21') lines.push(`h = ${v} − G`, `sends c = ${compressed('h')}`, 'G ← G + c');
  else lines.push(`sends ${compressed(v)}`);
  return lines.join('; ');
}

function serverLine({ memory, aggregator, server, downlink }: Parts): string {
  const what = memory === 'feedback' ? 'Δ' : memory === 'ef21' ? 'G' : 'what came';
  const aggregate = aggregator === 'majority' ? 'majority of the ballots' : `${aggregator} of ${what}`;
  const step = memory === 'feedback' ? '' : 'γ';
  const lines = [`a = ${aggregate}`];
  if (server === 'momentum') lines.push('v ← βv + a');
  const update = UPDATED[server](step);
  if (downlink === 'none') return [...lines, `x ← x − ${update}`].join('; ');
  const sent = unitOf(downlink) + COMPRESSED[downlink]('q');
  return [...lines, `q = ${update} + ē`, `sends D = ${sent}`, 'ē ← q − D', 'x ← x − D'].join('; ');
}

/** With memory a bare sign is worth a step. */
function unitOf(compressor: Method['compressor']): string {
  return UNSCALED.includes(compressor) ? 'γ ' : '';
}
