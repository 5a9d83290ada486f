import { drawKey, drawWord } from '../optim/random';
import type { Dataset, Examples } from './data/datasets';
import { planeDataset } from './data/plane';
import { parseSettings } from './settings';
import { type World, worldOf } from './world';

const WIDTH = 64;
const CLASSES = ['a', 'b', 'c', 'd'];

/** Small pictures of four classes, as bytes: like clothes, black at the rim and noisy inside. */
export function smallPictures(train = 240, test = 80): Dataset {
  return {
    id: 'fashion',
    width: WIDTH,
    classes: CLASSES,
    train: examples(train, 1),
    test: examples(test, 2),
    available: () => train,
    complete: () => Promise.resolve(),
    loading: () => null,
  };
}

function examples(count: number, part: number): Examples {
  const inputs = new Uint8Array(count * WIDTH);
  const labels = Uint8Array.from({ length: count }, (_, n) => n % CLASSES.length);
  for (let n = 0; n < count; n++) {
    const key = drawKey(11, 99, part, n);
    for (let i = 8; i < WIDTH - 8; i++) {
      const brightness = i % CLASSES.length === labels[n] ? 1 : 0.5;
      const word = drawWord(key, i);
      if (word & 1) inputs[n * WIDTH + i] = brightness * (word >>> 24);
    }
  }
  return { inputs, labels, count };
}

/** The world of a script's settings on small pictures, or on the plane where they say so. Throws if a setting is wrong. */
export function smallWorld(raw: Record<string, unknown> = {}): World {
  const { settings, corrections } = parseSettings({ workers: 4, batch: 8, width: 16, steps: 40, ...raw });
  if (corrections.length > 0) throw new Error(corrections.join(' '));
  return worldOf(settings, settings.data === 'fashion' ? smallPictures() : planeDataset(settings.data, settings.seed));
}
