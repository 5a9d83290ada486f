import { HOW_MUCH, TAKE_OVER } from './messages';

/** What the page can say of its life without a network. */
interface State {
  /** Bytes that are kept, once all are. */
  kept: number | null;
  /** Whether a newer version of the page is kept and waits to take over. */
  newer: boolean;
}

/** The page has this long for what its first view needs before anything is kept. */
const FIRST_VIEW_MS = 3000;
/** A page that never rests is kept after so long all the same. */
const PATIENCE_MS = 10_000;

/** The page's side of the service worker. Without one the page works as well, as long as there is a network. */
class Offline {
  private state: State = { kept: null, newer: false };
  private registration: ServiceWorkerRegistration | null = null;
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): State => this.state;

  /** Keeps the page for a time without a network, once it has opened. */
  start(): void {
    if (!mayKeep()) return;
    // What is refused, in a private window for instance, is not missed: then nothing is kept.
    whenQuiet(() => this.keep().catch(() => {}));
  }

  /** Lets the newer version take over, and shows it. */
  reload(): void {
    const waiting = this.registration?.waiting;
    if (waiting) {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage(TAKE_OVER);
    } else {
      location.reload();
    }
  }

  private async keep(): Promise<void> {
    await navigator.serviceWorker.register('./sw.js');
    const registration = await navigator.serviceWorker.ready;
    this.registration = registration;
    this.follow(registration);
    if (registration.active) this.tell({ kept: await howMuch(registration.active) });
  }

  private follow(registration: ServiceWorkerRegistration): void {
    const look = () => {
      if (registration.waiting) this.tell({ newer: true });
    };
    const wait = () => registration.installing?.addEventListener('statechange', look);
    look();
    wait();
    registration.addEventListener('updatefound', wait);
  }

  private tell(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Whoever embeds a figure, or saves data, has not asked for megabytes in the background. */
function mayKeep(): boolean {
  if (!import.meta.env.PROD || window.top !== window || !('serviceWorker' in navigator)) return false;
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return !connection?.saveData;
}

function whenQuiet(begin: () => void): void {
  const rest = () => {
    // Safari has no idle time to give.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: PATIENCE_MS });
    else begin();
  };
  const wait = () => setTimeout(rest, FIRST_VIEW_MS);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

function howMuch(worker: ServiceWorker): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<number>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(HOW_MUCH, [port2]);
  });
}

/** The life of this page without a network. */
export const offline = new Offline();
