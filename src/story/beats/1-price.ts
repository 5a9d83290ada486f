import type { Beat } from '../beat';

/** What a step costs on the wire, and where one bit saves less than it promises. */
export const BEATS: readonly Beat[] = [
  {
    say: 'One worker thinks longer than it talks; what happens with sixteen?',
    figure: 'wire',
    knobs: { moment: '2', workers: '1' },
    notes:
      'ResNet-50, ten gigabits a second, 300 milliseconds of thinking. The grey part of the upper bar is thought, the blue part talk. Ask for hands: with sixteen workers and one server, what grows, thinking or talking? Do not drag yet.',
  },
  {
    say: 'The signs have gone there and back; the full numbers are still on their way to the server.',
    figure: 'wire',
    notes:
      'Sixteen workers at one moment. On the left every weight is a number of 32 bits, on the right one bit, there and back alike. Drag the time on towards the end of the longer step. Only bits on the busiest link are counted: no latency, no packing, no overlap of talk and thought.',
  },
  {
    say: 'Only now is SGD done, and nine tenths of its step was talk.',
    figure: 'wire',
    knobs: { moment: '2' },
    notes:
      'Here is the answer: the server hears everybody over one link, so the talk grows with the crowd and the thinking does not. It hangs on the setting, so turn the knobs. On a fast link, or with ten seconds of thinking, one bit buys little.',
  },
  {
    say: 'One round: five workers send a word of bits each, and the majority comes back.',
    figure: 'round',
    notes:
      'Start it from the first part and step through: gradients, ballots, tally, vote, step. Filled is plus, hollow is minus. A word has room for 32 weights and only eight are in it here, so the saving is 8 times; full words save 32. The table of the paper: 64 Md bits for SGD, 2 Md for the vote (signSGD, Table 1).',
  },
  {
    say: 'SGD talks longer than it thinks from two workers on, the vote from fifty-nine on.',
    figure: 'bill',
    notes:
      'The same bill against the number of workers. QSGD and TernGrad lie between: their trits are short on the way there, but their sum takes more bits the more workers there are. EF-signSGD adds one scale to each message, which is nothing here. Ask what a link of 100 gigabits would do, then drag it.',
  },
  {
    say: 'Without a server, on a ring, the vote saves far less.',
    figure: 'bill',
    knobs: { topology: 'ring' },
    notes:
      'Say this before somebody in the hall does. Large clusters rarely have a server: they pass partial sums round a ring, and no link carries more than twice the gradient. A majority of majorities is not the majority, so the ring must carry tallies, and a tally of k ballots has k + 1 values. With sixteen workers the talk is 15 times less, not 32.',
  },
  {
    say: 'Everyone to everyone keeps to one bit, but in a large crowd a ring of numbers is quicker.',
    figure: 'wire',
    knobs: { topology: 'gather', workers: '128' },
    notes:
      'The third way: every worker sends its ballot to every other and counts for itself. The bits grow with the workers; the caption compares them with a ring of full numbers. Drag the workers below 64 to see it turn. Measured on seven to fifteen real machines, against an all-reduce: a quarter of the time saved for ResNet-50 on ImageNet, at a slight loss in generalisation.',
  },
  {
    say: 'Talking can cost more than thinking; one bit cuts it 32 times in both directions.',
    figure: 'wire',
    knobs: { workers: '64' },
    notes:
      'The sentence to carry home, with its condition: one server, and a link that is slow for the model. A shorter step is not yet a shorter run. How many steps does a sign need? That is the next chapter.',
  },
];
