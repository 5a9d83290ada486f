import { expose } from 'comlink';
import { runCell } from './map-cell';

/** What the page may ask for: one cell under one seed, so that there is nothing to be called off. */
const api = { runCell };

export type MapWorker = typeof api;

expose(api);
