/** Asks the service worker how many bytes it keeps; the answer comes through the port sent along. */
export const HOW_MUCH = 'how much';

/** Lets a service worker that waits take over from the one before it. */
export const TAKE_OVER = 'take over';
