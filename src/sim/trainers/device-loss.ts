import { DataError } from '../data/fashion';

/** The loss of a device: a reason once it happened, and whom to tell when it does. */
export interface Loss {
  reason: string;
  told: () => void;
}

/** So long after an error of the device its loss may still be the reason. */
const REASON_MS = 5000;

/**
 * Work on the device, or the sentence of its loss. A lost device rejects or throws without a reason, which comes up to seconds
 * later while it is busy, and now and then Chromium never answers at all: so the loss itself ends the wait.
 */
export function guarded<T>(loss: Loss, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const lost = () => reject(new Error(`The graphics device was lost (${loss.reason}).`));
    loss.told = lost;
    if (loss.reason) lost();
    else
      work().then(resolve, (error) => {
        if (error instanceof DataError) reject(error);
        else setTimeout(() => reject(error), REASON_MS);
      });
  });
}
