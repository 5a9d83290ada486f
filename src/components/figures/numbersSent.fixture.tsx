import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Frame, History } from '../../sim/history';
import { parseSettings } from '../../sim/settings';

/** Two workers that send numbers: + − 0 +, and nothing but zeros; the step is + − − and none on the fourth. */
export function numbersSent(raw: Record<string, unknown> = {}): History {
  const frame: Frame = {
    step: 0,
    gradients: new Float32Array(64),
    ballots: null,
    tally: null,
    vote: 0b0110,
    ties: 0,
    still: ~0b0111 >>> 0,
  };
  frame.gradients.set([2, -1, 0, 5]);
  return {
    settings: parseSettings({ data: 'moons', workers: 2, methods: 'sgd', ...raw }).settings,
    network: { dimension: 4, classes: ['a', 'b'] },
    watched: 'sgd',
    word: 0,
    frames: [frame],
    tracks: [{ method: 'sgd', bitsUp: 256 }],
    stretches: [{ from: 0, samples: 1, bits: [1] }],
  } as unknown as History;
}

/** The words of a figure, without its marks. */
export const wordsOf = (figure: ReactElement) => renderToStaticMarkup(figure).replace(/<[^>]*>/g, '');
