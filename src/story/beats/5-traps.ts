import type { Beat } from '../beat';

/** Three counterexamples, each first asked and then shown. */
export const BEATS: readonly Beat[] = [
  {
    say: 'A draw is 4 one time in four, else −1: where do the signs walk?',
    figure: 'wall',
    notes:
      'A slope between two walls, drawn on its side: the best point is the lower wall, the worst the upper. On average a draw is ¼, so SGD goes the right way. Take bets by hands: best wall, worst wall, or in between. Click what the hall says, then reveal, or go on: the next beat reveals.',
  },
  {
    say: 'To the worst wall: three signs in four point the wrong way.',
    figure: 'wall',
    knobs: { shown: 'yes' },
    notes:
      'Away from the walls the loss rises by γ/8 a step on average, whatever the step (Error feedback, Counterexample 1). Drag the step down: it only presses the walk closer to the wall. SGD saw the same draws.',
  },
  {
    say: 'So is it the noise? Here is none.',
    figure: 'line',
    notes:
      'Two kinks, a steep one and a gentle one, and the gradient is exact. From (1, 1), where do the signs lead? Take bets again. Expect most of the hall to trust an exact gradient.',
  },
  {
    say: 'Without any noise the signs never get below where they began.',
    figure: 'line',
    knobs: { shown: 'yes' },
    notes:
      'The steep part decides both signs, so every step goes along (1, −1), whatever its length. Two caveats. The trap needs a sign(0) of ±1 inside the subgradient; with 0 the walk goes straight down. And momentum above (1 − ε)/(1 + ε) frees it: drag it past one third.',
  },
  {
    say: 'So is it the kink? This valley is smooth, and without noise at its bottom.',
    figure: 'valley',
    notes:
      'The loss is the mean of two squares, both 0 at the bottom; every step sees one of them. Smooth, convex, and interpolating: as kind a problem as there is. Take the last bets.',
  },
  {
    say: 'One sample at a time, the signs stay on their line for ever.',
    figure: 'valley',
    knobs: { shown: 'yes' },
    notes:
      'Both samples have gradients with signs ±(1, −1), so x₁ + x₂ never changes. SGD sees the same samples and goes to 0. The sign of an exact zero counts as 0 here; with +1 the walk can leave its line.',
  },
  {
    say: 'Both samples at once, and the signs are free.',
    figure: 'valley',
    knobs: { shown: 'yes', batch: 'both' },
    notes:
      'In fairness: the example is about single samples without momentum. Show both, or add momentum, and the signs come down to a floor that falls with the step. The theorem that signSGD converges asks for a smooth loss and for batches that grow, so nothing here contradicts it.',
  },
  {
    say: 'Drop magnitudes, and the signs can walk to the wrong end and stay there.',
    figure: 'wall',
    knobs: { shown: 'yes', step: '0.01' },
    notes:
      'The sentence to carry home, on the first example with a small step: closer to the worst wall than before. The vote of a crowd would only be surer of it. What the sign lacks is not precision but memory: that is the next chapter.',
  },
];
