import type { Beat } from '../beat';

/** ℓ₁ against ℓ₂: density, noise that sits on few coordinates, and who wins. */
export const BEATS: readonly Beat[] = [
  {
    say: 'How long is this vector?',
    figure: 'density',
    notes:
      'Ask the hall, and ask back: by which ruler? Add up the magnitudes and you have ℓ₁; add up the squares and take the root, ℓ₂. The density φ compares the two: how many equal coordinates would be worth as much. Drag a bar.',
  },
  {
    say: 'On a single spike all rulers agree.',
    figure: 'density',
    knobs: { shape: 'spike' },
    notes:
      'One coordinate holds all: density one tenth, the least that ten coordinates can have. A scaled sign spreads the spike over all ten and loses nine tenths of its squared length. Keep this picture for chapter 6.',
  },
  {
    say: 'Turn the spike towards the diagonal: ℓ₂ stays, ℓ₁ grows threefold.',
    figure: 'density',
    knobs: { shape: 'spike', turn: '72' },
    notes:
      'The same length in ℓ₂, now shared by all coordinates alike: density one. The shapes on the right know the first two bars alone, and their numbers fall; the caption speaks of all ten. Drag the turn back and forth. Density does not mind stretching or another order; it does mind the axes, as the sign did in the last chapter.',
  },
  {
    say: 'All noise on one coordinate: SGD believes every word, the sign hears plus or minus.',
    figure: 'sparse',
    notes:
      'The authors’ own toy (signSGD, Figure A.1): a round bowl in a hundred dimensions, noise on one coordinate, step sizes tuned for each method. Thin lines are runs, thick ones expectations. SGD ends at a floor of 2.5, signSGD far below. Draw another run: a single one can stray.',
  },
  {
    say: 'Spread the same noise over all hundred, and the sign has lost its advantage.',
    figure: 'sparse',
    knobs: { spread: '100' },
    notes:
      'Drag the noisy coordinates from 1 to 100. SGD cannot tell, since in ℓ₂ the noise is as long as before. In ℓ₁ it has grown tenfold, and signSGD pays for that.',
  },
  {
    say: 'Who wins? Each cell is a race really run; the lines are what the theory says.',
    figure: 'map',
    notes:
      'Upwards the noise is spread over more coordinates, to the right curvature and gradient are. Every cell runs both methods, each with its best step, in this browser; give it some seconds. Below right, dense gradient and sparse noise, the sign wins; above left SGD does. The theorem wants batches that grow, these runs take one sample a step, and the map is ours, not the paper’s.',
  },
  {
    say: 'Measured in a network: neither is a spike, and the noise is the denser of the two.',
    figure: 'measured',
    notes:
      'A small network on Fashion-MNIST, recorded, each step estimated from its sixteen workers; it can be trained anew on the spot. In the paper’s Figure 1, ResNet-20 with a pass over all data, gradient and noise are both dense, of the same order, and move together. The density of the curvature was not measured there. So neither ruler wins by default.',
  },
  {
    say: 'signSGD’s bill is in ℓ₁, SGD’s in ℓ₂: dense gradients with sparse noise favour the sign.',
    figure: 'map',
    notes:
      'The sentence to carry home. Turn the noise up: the more of it, the more its density decides. What the theory calls a win is a comparison of two upper bounds, so a lost cell refutes nothing. One bit surely wins the price; what it needs now is company.',
  },
];
