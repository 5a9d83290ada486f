import type { Beat } from '../beat';

/** How many liars a mean, a median and a vote can bear. */
export const BEATS: readonly Beat[] = [
  {
    say: 'Twenty-seven workers, all honest: how many liars can they bear?',
    figure: 'liars',
    knobs: { who: '0' },
    notes:
      'One exchange; the squares are the signs of what each worker sent. Mean, median and vote agree with the truth. Take numbers from the hall: how many of 27 may lie before the mean is lost, before the vote is lost?',
  },
  {
    say: 'One who shouts turns the mean around; in the vote it counts one head.',
    figure: 'liars',
    notes:
      'It sends minus a hundred times its gradient. A ballot has no volume: whatever a worker computes, it can only put one bit per coordinate on the wire. The median resists as well, but needs numbers of 32 bits; for an odd crowd the vote is its sign.',
  },
  {
    say: 'Eight who shout: the mean is lost everywhere, the vote hardly notices.',
    figure: 'liars',
    knobs: { who: '255' },
    notes:
      'To a vote shouting is the same as flipping. Drag over the workers to add and remove liars by hand. Look at the curves: chances of a wrong coordinate against the number of liars.',
  },
  {
    say: 'Liars who keep their voices down hurt the mean no more than the vote.',
    figure: 'liars',
    knobs: { who: '255', kind: 'flip' },
    notes:
      'In fairness to the mean: under bell-shaped noise eight who merely flip their gradient hurt it even less than the vote. What ruins a mean is loudness, and nothing keeps liars quiet.',
  },
  {
    say: 'Twelve of twenty-seven flip: the vote is still right more often than wrong.',
    figure: 'liars',
    knobs: { who: '4095', kind: 'flip' },
    notes:
      'Blind liars shrink the honest majority by the factor 1 − 2α, and the limit is one half (Fault tolerant, Theorem 2, for noise with one hump that leans neither way). More often right is not yet good: the bound grows with 1/(1 − 2α). Draw other exchanges.',
  },
  {
    say: 'Two more, and the majority is theirs.',
    figure: 'liars',
    knobs: { who: '16383', kind: 'flip' },
    notes:
      'Fourteen of twenty-seven. A server that knew this could invert the vote. Now ask the hall: what could liars do who know the true gradient?',
  },
  {
    say: 'A weaker signal: the honest err more often, but nine flippers are still outvoted.',
    figure: 'liars',
    knobs: { who: '511', kind: 'flip', signal: '0.5' },
    notes:
      'The signal is now half of one worker’s noise; honest ballots are wrong three times in ten. Nine who flip lose most votes all the same. Keep the nine, and change one thing about them: what they know.',
  },
  {
    say: 'The same nine know the truth, and the vote is wrong more often than right.',
    figure: 'liars',
    knobs: { who: '511', kind: 'omniscient', signal: '0.5' },
    notes:
      'Honest ballots that err vote with the liars, so the honest must win alone: α < 1 − 1/(2p), here 27.7 % in a large crowd. The mean bears these nine better, for they do not shout. This threshold is not in the paper, but elementary.',
  },
  {
    say: 'A mean falls to one liar; a vote holds to just under half, less if the liars know the truth.',
    figure: 'liars',
    notes:
      'The sentence to carry home: one who shouts, and the curves with both thresholds, which are for large crowds. All workers saw the same data here; where they do not, an honest minority and a liar can look alike. On to the lab, where all of this runs on a network.',
  },
];
