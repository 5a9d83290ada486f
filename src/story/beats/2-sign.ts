import type { Beat } from '../beat';

/** What a sign keeps and forgets, how it minds a turn of the axes, and what it has to do with Adam. */
export const BEATS: readonly Beat[] = [
  {
    say: 'If all you keep of a gradient is its signs, do you still find the way down?',
    figure: 'descent',
    knobs: { angle: '0', steps: '1', shown: 'gd.signsgd' },
    notes:
      'A long valley, a hundred times steeper across than along, seen from above; one step of each method. Gradient descent leaps across, for it believes the length of the gradient. The sign goes the same distance along both axes. Ask the hall who is further down after twenty steps.',
  },
  {
    say: 'Along the axes, yes: twenty steps of one length, straight to the bottom.',
    figure: 'descent',
    knobs: { angle: '0', steps: '20', shown: 'gd.signsgd' },
    notes:
      'Where it is steep the sign does not leap, where it is flat it does not dawdle. Drag the steps slowly from 1 to 20. Be honest: it lands on the bottom exactly because the way is twenty steps long. Drag the start a little, and it hops across instead.',
  },
  {
    say: 'Turn the valley by thirty degrees: gradient descent does not notice, the sign hardly gets on.',
    figure: 'descent',
    knobs: { shown: 'gd.signsgd' },
    notes:
      'Two hundred steps now, so both have gone on; the caption tells how far each gets in as many with the axes straight. Drag the turn through the whole range. Gradient descent takes the same path over the turned surface, as it knows no axes; the sign is taken along the weights as they are numbered. In a slanting valley the two coordinates quarrel, and it hops across the floor. The steepest descent of ℓ∞ has corners.',
  },
  {
    say: 'Adam starts out exactly like the sign: its first step is the same.',
    figure: 'descent',
    knobs: { steps: '1' },
    notes:
      'Adam divides a mean of gradients by the root of a mean of their squares. After one step both means hold one gradient, and g divided by its own size is a sign. This holds for any β₁ and β₂, with the correction of the start and without ε.',
  },
  {
    say: 'Then its memories take it another way.',
    figure: 'descent',
    notes:
      'Two hundred steps with the usual memories, 0.9 and 0.999. The caption tells how far Adam strays from the path of the sign. Now ask the hall what becomes of it if it remembers nothing.',
  },
  {
    say: 'With both memories off, Adam is signSGD, step for step.',
    figure: 'descent',
    knobs: { beta1: '0', beta2: '0' },
    notes:
      'Not alike but equal: the two paths lie on each other, and the caption says so. What remains is g over the root of g², the sign (signSGD, §2). Turn on noise and it still holds. Rprop used nothing but signs in 1993.',
  },
  {
    say: 'Unless it lands there exactly, a step of one length hops over the bottom for ever.',
    figure: 'descent',
    knobs: { angle: '0', steps: '100', shown: 'gd.signsgd', startX: '0.02', startY: '0.02' },
    notes:
      'The axes are straight again, and the start has moved a little, so that the way is no whole number of steps. Once down, both coordinates jump to and fro between two points a step apart, and the loss with them. Only a start on the lattice of steps lands exactly on the bottom, and stays there if the sign of 0 is 0.',
  },
  {
    say: 'It keeps each direction and forgets each size; it is Adam with its memory switched off.',
    figure: 'descent',
    knobs: { angle: '0', beta1: '0', beta2: '0', decay: 'inverse-root' },
    notes:
      'The sentence to carry home, with Adam’s memories off: the two walk as one. Steps that shrink as 1/√t are the cure for the hopping; once across the bottom, the sign is never further away than its last step. One worker walked here, so nobody has voted yet. Next: when is it good to forget size?',
  },
];
