import type { Beat } from '../beat';

/** Error feedback: the books, the traps once more, and how large the debt can grow. */
export const BEATS: readonly Beat[] = [
  {
    say: 'What becomes of all that a bit cannot say?',
    figure: 'debt',
    knobs: { memory: 'off', step: '50' },
    notes:
      'One worker, the same gradient fifty times, sent by the scaled sign and forgotten. Look at the coordinate 0.1: 5 was due, and far more has been sent; the mark in each bar at the right is what was due. The large ones got too little. Yet the worker knew, each time, exactly what it failed to say.',
  },
  {
    say: 'Write down what you could not say.',
    figure: 'paying',
    knobs: { round: '1' },
    notes:
      'The first round of error feedback, taken apart: start it from the first part and step on. The sign times the mean magnitude is sent, and the residual is what was wanted minus what was sent. Nobody has paid anything back yet. The method is Error feedback, Algorithm 1; the step size is inside what is compressed.',
  },
  {
    say: 'The debt is added to the next gradient, and may turn its sign.',
    figure: 'paying',
    knobs: { half: '3' },
    notes:
      'The third round: debt and new gradient together make what is wanted, p = γg + e. All is on one scale. The frame is around the sign that has turned: ask why that one. A small weight was paid too much and gives it back; a large one is paid too little, and its debt grows until it lifts the common scale.',
  },
  {
    say: 'Fifty rounds later: what was sent and what is owed add up to what was due.',
    figure: 'debt',
    knobs: { step: '50' },
    notes:
      'ΣΔ = γΣg − e, exactly, in every coordinate: the bars at the right, each in units of what was due. Nothing is lost, it is late. Compare the first beat: same gradient, same compressor, only the memory differs. For the books any compressor will do; try top-1.',
  },
  {
    say: 'The line again: without memory it is stuck, with memory it comes down.',
    figure: 'repaired',
    notes:
      'Same loss, same start, no noise. With memory the loss is first below 0.1 after 19 rounds. The loss has a kink, so a constant step leaves a floor in proportion to it, as it does for SGD; drag the step size down and the number of rounds up, and the floor sinks.',
  },
  {
    say: 'In the valley no floor is left: the loss goes to zero.',
    figure: 'repaired',
    knobs: { trap: 'valley' },
    notes:
      'It is smooth, and there is no noise at its bottom. The wall can be shown as well, but the reason there is dull: in one dimension the sign times the magnitude is the number, and error feedback is SGD.',
  },
  {
    say: 'Not for signs alone: top-1 flies off without memory and comes home with it.',
    figure: 'repaired',
    knobs: { trap: 'top-one' },
    notes:
      'Three workers send their largest coordinate each (Beznosikov and co-authors). Without memory all three step the wrong way, and the length grows by the factor 1 + 11γ/6 every round. With memory the first round still goes wrong; then the length falls, if not in every round.',
  },
  {
    say: 'The debt does not pile up: what is owed stays below its bound, with room.',
    figure: 'bound',
    notes:
      'Gradients of pure noise in a hundred dimensions. The curve is what is owed, counted in squared lengths of one gradient: in this run it stays below one. The lemma, with the density it met, would allow seven. The dashed line is about the mean; the black one holds in every run. Switch to sparse noise: the bound suffers far more than the run.',
  },
  {
    say: 'Remember what the bit could not say, and say it later.',
    figure: 'debt',
    knobs: { gradient: 'two', step: '200' },
    notes:
      'The sentence to carry home, with two coordinates, 1 and 0.1, after two hundred rounds. For smooth losses the debt is a term of higher order in the rate (Theorem II); with kinks it stays in the leading one (Theorem III). The device is older than its theory: 1-bit SGD did it in 2014.',
  },
];
