import { networkShape } from '../../../sim/network/shape';
import { parseSettings } from '../../../sim/settings';
import { LiveRun, type LiveState } from '../live/LiveRun';
import type { GradientSource } from './gradient-source';
import { WEIGHT_CHOICES, type WeightId } from './weight-choice';
import { weightSource } from './weight-source';

/** What Play trains: the run that was recorded, and on to its end. */
export const LIVE_SETTINGS = parseSettings({ methods: ['sgd'] }).settings;
/** Slow enough to watch. */
const STEPS_PER_SECOND = 10;
/** Pictures that are asked: a power of two that has arrived when training starts. */
const EXAMPLES = 1024;
/** While it runs, a weight is asked after so many steps. */
const EVERY = 5;

const SHAPE = networkShape(784, LIVE_SETTINGS.hidden, LIVE_SETTINGS.width, 10);

/** The gradients of a weight in the live run, after so many steps. */
export interface ProbedWeight {
  weight: WeightId;
  step: number;
  source: GradientSource;
}

/** Keeps asking a live run for the gradients of the weight that is looked at: now and then while it runs, and whenever it rests. */
class WeightProbe {
  readonly run = new LiveRun(STEPS_PER_SECOND);
  private now: ProbedWeight | null = null;
  private readonly listeners = new Set<() => void>();
  private weight: WeightId = 'shirt';
  private busy = false;
  /** Answers to questions of a run that was closed are not heard. */
  private generation = 0;

  constructor() {
    this.run.subscribe(() => this.follow());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): ProbedWeight | null => this.now;

  /** Turns to a weight. */
  look(weight: WeightId): void {
    this.weight = weight;
    this.follow();
  }

  private follow(): void {
    const live = this.run.get();
    if (live.state === 'recorded') this.forget();
    else if (!this.busy && this.isDue(live)) this.ask();
  }

  private isDue({ state, until, history }: LiveState): boolean {
    // On the way to where a link leads nothing is shown of it.
    if (!history || state === 'loading' || until !== null) return false;
    if (this.now?.weight !== this.weight) return true;
    const gone = history.head - this.now.step;
    return gone < 0 || gone >= (state === 'running' ? EVERY : 1);
  }

  private async ask(): Promise<void> {
    const { generation, weight } = this;
    this.busy = true;
    try {
      const [gradients] = await this.run.probe([WEIGHT_CHOICES[weight].index(SHAPE)], EXAMPLES);
      const { history } = this.run.get();
      if (generation !== this.generation || !history) return;
      this.busy = false;
      this.change({ weight, step: history.head, source: weightSource(gradients) });
      this.follow();
    } catch {
      // The run itself says what went wrong with it.
      if (generation === this.generation) this.busy = false;
    }
  }

  private forget(): void {
    this.generation++;
    this.busy = false;
    if (this.now) this.change(null);
  }

  private change(now: ProbedWeight | null): void {
    this.now = now;
    for (const listener of this.listeners) listener();
  }
}

/** The one live run of the figure. */
export const LIVE = new WeightProbe();
