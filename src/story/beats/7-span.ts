import type { Beat } from '../beat';

/** Four methods that fit the same points, and what they say of fresh ones. */
export const BEATS: readonly Beat[] = [
  {
    say: 'Four methods fit the same points: which of them get fresh ones right?',
    figure: 'span',
    notes:
      'Ask with the screen blank (B): a hundred points to fit, twelve hundred weights, so there are endlessly many perfect fits; does it matter which method finds one? Then the left picture: the training loss goes to nothing for all four. Below, each square is a fresh point, filled for +1: first the truth, then the answers.',
  },
  {
    say: 'Other points, the same story: signSGD calls every fresh one plus.',
    figure: 'span',
    knobs: { seed: '2' },
    notes:
      'One coordinate is the label, two are always 1, and the rest are private marks of single points, more of them for a −1. SGD never leaves the span of the points and finds the shortest perfect fit. The sign gives a private mark the same weight as a coordinate that all points share, and never returns to the span.',
  },
  {
    say: 'With more plus labels signSGD seems to improve: it still says plus to everyone.',
    figure: 'span',
    knobs: { share: '0.8' },
    notes:
      'Drag the share up and down. Its score is exactly the share of +1 in the test half. The closed form foretells the test error: p/16 + 25(1 − p)/16, and the measured one agrees. This needs a majority of +1 in the training half and sign(0) = 0.',
  },
  {
    say: 'With mostly minus labels signSGD is right on all of this draw, the scaled sign on few.',
    figure: 'span',
    knobs: { share: '0.3' },
    notes:
      'An honest counterweight. Where −1 has the majority the closed form is void: here signSGD gets every label right, though not the size of its answers, and it has not quite fitted the training half. The scaled sign still says plus to everyone. The authors’ notebook says itself that its graph depends on the draw.',
  },
  {
    say: 'Error feedback strays as well, but never further than its debt, and comes home.',
    figure: 'span',
    knobs: { share: '0.7' },
    notes:
      'Point at the shaded band: the debt. What has been sent and what is owed add up to plain gradients, so x − e is in the span, and the distance is at most ‖e‖, at every step. As the debt is paid, error feedback ends close to where SGD does.',
  },
  {
    say: 'Two optimisers can fit the training data perfectly and disagree on everything else.',
    figure: 'span',
    notes:
      'The sentence to carry home, back where the chapter began. A training loss is a summary; the road decides which of the perfect fits one gets. This data set is built to show it (after Wilson and co-authors), and says nothing on how often it happens elsewhere.',
  },
];
