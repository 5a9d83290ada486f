import type { Beat } from '../beat';

/** Workers who see different data: mean against median, noise that helps, and coins that do or do not. */
export const BEATS: readonly Beat[] = [
  {
    say: 'When workers see different data, whose wish does a vote fulfil?',
    figure: 'tug',
    knobs: { third: '3' },
    notes:
      'Three workers on a line want 1, 2 and 3. Mean and median are the same place, so nobody can tell whom the vote obeys. Ask what happens when the third wants 10 instead; then drag it.',
  },
  {
    say: 'Drag one wish away: the mean follows, the vote stays with the median.',
    figure: 'tug',
    notes:
      'Whoever is far away pulls with one bit, like whoever is near. On a line error feedback with the scaled sign finds the mean, but that is no feat: there the scaled sign is the number. Tick unscaled EF: it stays near the median, since a worker can pay only one step a round.',
  },
  {
    say: 'What if every worker adds noise to its gradient before it votes?',
    figure: 'noisy',
    notes:
      'The same three workers, who want 1, 2 and 10; without noise the vote rests at the median. Let somebody from the hall draw the curve: how far from the mean does the vote come to rest as the noise grows? The next beat reveals the answer.',
  },
  {
    say: 'More noise, less error: the vote moves from the median towards the mean.',
    figure: 'noisy',
    knobs: { shown: 'yes' },
    notes:
      'Drag the noise from left to right. With noise a large gradient still gets its way nearly always, a small one little more than half the time: how often a ballot says plus now tells its size. The price is on the right: a longer way, and a restless end. Chen and co-authors draw the median of noisy gradients; this is the vote.',
  },
  {
    say: 'Two workers who contradict each other: every vote ties, and nothing moves.',
    figure: 'ssdm',
    notes:
      'The valley of chapter 5, one of its two squares a worker. A tie counts as 0, so the vote stands still. Error feedback at each worker goes to the bottom; the stochastic sign with momentum goes to a floor. It works by luck: the two directions add up to the right one.',
  },
  {
    say: 'Count ties as plus, and the vote runs past the bottom and away.',
    figure: 'ssdm',
    knobs: { tie: 'plus' },
    notes:
      'One convention in one line of code, and the end of the run is another. It is what published bit packing does with a tie. With a coin the vote walks at random.',
  },
  {
    say: 'With one coordinate the coins have one side, and the stochastic sign is the sign.',
    figure: 'ssdm',
    knobs: { world: 'line' },
    notes:
      'Here g/‖g‖ is ±1, so nothing is left to chance: SSDM rests at the median with the vote. Its theorem was printed for any data; the erratum of June 2026 (arXiv v6, footnote 1) restricts it to data that are alike. So do not say that it solves unlike data.',
  },
  {
    say: 'A ruler that weighs each sign by its worth: rounder near zero, a diamond far out.',
    figure: 'spb',
    knobs: { workers: '9' },
    notes:
      'All that Safaryan and Richtárik ask of the noise is that each sign be right more often than not. They measure progress with a ruler of its own, in which a coordinate weighs what its sign is worth: near zero like ℓ₂ squared, far out like ℓ₁. Add a worker to make the number even: on average nothing changes, all it can do is tie.',
  },
  {
    say: 'If workers see different data, the vote finds the median, not the mean.',
    figure: 'tug',
    knobs: { third: '12' },
    notes:
      'The sentence to carry home, with the third wish dragged to the end of the line: the mean has gone along, the vote has not stirred. Noise, memory or averaging can mend it, each at its price. In the next chapter being different is no accident any more: some workers lie.',
  },
];
