import type { Beat } from '../beat';

/** Many ballots, one decision; when a crowd helps, and when it only grows surer. */
export const BEATS: readonly Beat[] = [
  {
    say: 'A third of these signs is wrong: would you trust a count of them?',
    figure: 'counting',
    knobs: { half: '2' },
    notes:
      'Four workers, eight weights, one bit for each: filled plus, hollow minus. Each worker sees the same gradient through its own noise. Eleven of the thirty-two signs are wrong, outlined in red; nothing on the wire says which. Ask how many of the eight votes will be wrong; then count.',
  },
  {
    say: 'Counted, one weight of eight is wrong; another is a tie, and a rule must settle it.',
    figure: 'counting',
    notes:
      'An even crowd can split evenly. Here a coin decides; the published codes differ, and the rule is part of the method. Turn it to 0 and to +1. A fifth worker ends the tie.',
  },
  {
    say: 'This is what crosses the wire: thirty-two numbers have become one word.',
    figure: 'code',
    notes:
      'The program that runs on the graphics card, line by line, on thirty-two weights. Step back line by line and watch the signs fall into place. Switch to the vote: it counts 32 weights at once, with a carry for each binary digit. A gradient of exactly 0 has no sign, so a coin is tossed for it.',
  },
  {
    say: 'Sixty-four poor ballots: the votes that go wrong are where the gradient is faint.',
    figure: 'ballots',
    knobs: { workers: '64' },
    notes:
      'Coordinates from the steepest on the left to the flattest: order there, salt and pepper on the right. Drag the workers down to 2 and slowly up again, 2, 4, 16, 64: the share of wrong ballots hardly moves, the number of wrong votes falls. A vote that goes wrong costs little, since the gradient there is nearly nothing.',
  },
  {
    say: 'One errs three times in ten, nine together one time in nine; and if the noise leans?',
    figure: 'jury',
    notes:
      'Gaussian noise, a signal half as large. Dashed: if every ballot were as bad as Gauss allowed in 1823, for noise with one hump that leans neither way. Now a gradient that is 4 one time in four, else −1. Who will draw its curve?\nSources: signSGD, Lemma D.1; in Theorem 2’s bound M workers divide the noise by √M.',
  },
  {
    say: 'Where most draws point the wrong way, a larger crowd is only surer of it.',
    figure: 'jury',
    knobs: { shown: 'yes' },
    notes:
      'Positive on average, negative three times in four: one errs 75 %, nine err 95 %. Gauss’s condition is not decoration. Without it the theorem promises no gain from voting, and there may be a loss.',
  },
  {
    say: 'Average before the vote: the mean of many pictures leans less, and its sign improves.',
    figure: 'symmetry',
    knobs: { batch: '64' },
    notes:
      'One weight of a network, recorded; its gradient on single pictures is skewed. Drag the batch from 1 to 512: the two halves of the histogram grow alike, the central limit theorem at work. The authors found one hump, roughly symmetric, in the weights they drew; others found skewed ones. This weight was chosen because it leans.',
  },
  {
    say: 'Here sixteen voters of four samples each beat one average of all sixty-four.',
    figure: 'split',
    notes:
      'The gradient that is 4 or −1 again. Drag in the picture to 64 voters of one sample each: sure, and wrong. The best split beats the full average, since a batch of four is wrong only where it draws no 4 at all. This is arithmetic for this one gradient; under Gaussian noise one average is best.',
  },
  {
    say: 'Many poor ballots make one good decision, if the noise leans neither way.',
    figure: 'jury',
    knobs: { shown: 'yes', workers: '27' },
    notes:
      'The sentence to carry home, with both curves: twenty-seven workers under Gaussian noise, and the same crowd where the gradient leans. Two conditions, one hump and no lean. Next: three problems on which signs fail.',
  },
];
