import { twoNodes } from '../problems/valley';
import { runaway } from '../theory/counterexamples';
import { atMost, type Claim, equals } from './claim';
import { courseOf, lateMean, row, type Setting } from './courses';

const NODES = 'Stochastic sign descent, 1905.12938v6, the functions of counterexample 3 of 1901.09847, one a node';
const half = twoNodes({ epsilon: 0.5 });
const tenth = twoNodes({ epsilon: 0.1 });

const run = (setting: Partial<Setting> & Pick<Setting, 'method'>, problem = half) =>
  courseOf(problem, {
    stepSize: 0.01,
    steps: 20_000,
    workers: 2,
    ...setting,
    dials: { zero: 'zero', tie: 'zero', ...setting.dials },
  });

export const nodeClaims: readonly Claim[] = [
  {
    id: 'nodes-frozen',
    demo: 'D8',
    chapter: 8,
    sentence: 'Two nodes that see different halves of the valley veto one another: the vote does not move at all.',
    setting: 'ε = .5 and .1, γ = .01, from (1, 1), tie = 0, 1000 steps: where it ends, and f',
    source: NODES,
    expected: equals({
      'vote, x₁': 1,
      'vote, x₂': 1,
      'vote, f': 1,
      'mean of the signs, f': 1,
      'vote, f, ε = .1': 0.04,
    }),
    why: 'The ballots are (+, −) and (−, +), so every coordinate ties; f = 4ε².',
    tolerance: 1e-12,
    toleranceWhy: 'rounding of f',
    measure: () => {
      const vote = run({ method: row('signsgd-vote'), steps: 1000 });
      return [
        ...vote.end,
        vote.values[1000],
        run({ method: row('signsgd'), steps: 1000 }).values[1000],
        run({ method: row('signsgd-vote'), steps: 1000 }, tenth).values[1000],
      ];
    },
  },
  {
    id: 'nodes-run-away',
    demo: 'D8',
    chapter: 8,
    sentence: 'If a tie counts as plus, the vote of two nodes runs past the optimum and away for ever.',
    setting: 'ε = .5, γ = .01, 20 000 steps',
    source: `${NODES}; derived`,
    expected: equals({ 'x₁': -199, 'x₂': -199, f: 39_601, 'f by the formula': 39_601, 'f on passing by': 0 }),
    why: 'Both coordinates fall by γ a step: 1 − 200, and f = ε²(x₁ + x₂)².',
    tolerance: [1e-9, 1e-9, 1e-6, 1e-6, 1e-9],
    toleranceWhy: 'rounding of 20 000 steps',
    measure: () => {
      const course = run({ method: row('signsgd-vote'), dials: { tie: 'plus' } });
      return [...course.end, course.values[20_000], runaway(0.5, 0.01, 20_000), course.values[100]];
    },
  },
  {
    id: 'nodes-slide',
    demo: 'D8',
    chapter: 8,
    sentence:
      'Started elsewhere, the vote of two nodes slides along its line to the edge of the frozen stretch and stops there.',
    setting: 'from (2, 0), γ = .001, tie = 0, 5000 steps: where it ends',
    source: `${NODES}; derived`,
    expected: equals({
      'ε = .5, x₁': 1.5,
      'ε = .5, x₂': 0.5,
      'ε = .5, f': 2,
      'ε = .1, x₁': 1.1,
      'ε = .1, x₂': 0.9,
      'ε = .1, f': 0.08,
    }),
    why: 'Both agree while |x₁ − x₂| > 2ε; there f = 4ε² + 4ε².',
    tolerance: [0.001, 0.001, 0.005, 0.001, 0.001, 0.001].map((step) => step * (1 + 1e-9)),
    toleranceWhy: 'it stops within γ, and rounding; f changes by at most 4u·γ + 4γ²',
    measure: () =>
      [half, tenth].flatMap((problem) => {
        const setting = { method: row('signsgd-vote'), stepSize: 0.001, steps: 5000, start: [2, 0] };
        const { end, values } = run(setting, problem);
        return [...end, values[5000]];
      }),
  },
  {
    id: 'nodes-repaired',
    demo: 'D8',
    chapter: 8,
    sentence: 'Error feedback at every node goes to the bottom, like gradient descent.',
    setting: 'ε = .5, γ = .01, scaled sign, mean of the two; f after 20 000 steps',
    source: `${NODES}; computed`,
    expected: atMost({ 'EF-signSGD': 1e-150, 'gradient descent': 1e-150 }),
    why: 'What a node still owes is sent later, magnitudes included.',
    tolerance: 0,
    toleranceWhy: 'an inequality',
    measure: () => ['ef-signsgd', 'sgd'].map((id) => run({ method: row(id) }).values[20_000]),
  },
  {
    id: 'nodes-unscaled-feedback',
    demo: 'D8',
    chapter: 8,
    sentence: 'Between two nodes, feedback without the scale stays frozen, and its debt grows without end.',
    setting: 'ε = .5, γ = .01, Δ = γ sign(p), 1000 steps: f, and mean ‖e‖ of the nodes',
    source: `${NODES}; derived`,
    expected: equals({ f: 1, debt: 20 }),
    why: 'Node 1 owes γ(3, −1) more each step and pays γ(1, −1): its debt grows by γ(2, 0), node 2’s by γ(0, 2).',
    tolerance: 1e-9,
    toleranceWhy: 'rounding of 1000 steps',
    measure: () => {
      const { values, residual } = run({ method: row('ef-sign'), steps: 1000 });
      return [values[1000], residual?.[1000] ?? Number.NaN];
    },
  },
  {
    id: 'nodes-stochastic-sign',
    demo: 'D8',
    chapter: 8,
    sentence:
      'The stochastic sign gets two nodes down to a floor, because their directions happen to add up to the right one.',
    setting: 'ε = .5, β = .9, mean f over the last half of 20 000 steps; γ = .01, and .1/√(t + 1)',
    source: `${NODES}; computed`,
    expected: atMost({ 'γ = .01': 5e-4, decaying: 3.5e-6 }),
    why: 'a₁ + a₂ ∝ (1, 1); 200 seeds of another program lay in 3.6e-4 … 4.4e-4 and 2.5e-6 … 3.0e-6.',
    tolerance: 0,
    toleranceWhy: 'inequalities with room above 200 seeds',
    measure: () => [
      lateMean(run({ method: row('ssdm') }).values),
      lateMean(run({ method: row('ssdm'), stepSize: 0.1, schedule: 'inverse-root' }).values),
    ],
  },
];
