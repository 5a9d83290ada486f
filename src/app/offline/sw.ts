import { clientsClaim } from 'workbox-core';
import { type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { HOW_MUCH, TAKE_OVER } from './messages';

/** Written in when the page is built: its files, small ones first, and their bytes. */
declare const KEPT: { entries: PrecacheEntry[]; bytes: number };

// The first visit already shall survive a lost network, though it began without this worker.
clientsClaim();
precacheAndRoute(KEPT.entries, { cleanURLs: false, ignoreURLParametersMatching: [/.*/] });

addEventListener('message', ({ data, ports }: MessageEvent) => {
  if (data === HOW_MUCH) ports[0].postMessage(KEPT.bytes);
  if (data === TAKE_OVER) (self as unknown as { skipWaiting(): Promise<void> }).skipWaiting();
});
