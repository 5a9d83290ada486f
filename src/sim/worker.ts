import { expose } from 'comlink';
import { fetchFrom } from './data/fetch';
import { LocalEngine } from './local-engine';
import { chooseTrainer } from './trainers/choose';

// The built worker lies in the assets folder beside the data folder; in development it is served from the root.
const root = new URL(import.meta.env.DEV ? '/' : '..', self.location.href);

expose(new LocalEngine(fetchFrom(new URL('data/fashion/', root).href), chooseTrainer));
