import { BETS } from '../../components/story/parts/bets';
import { link } from '../linkStore';
import { routeOf } from '../route';
import { type Command, type Message, openLine, type StageState } from './channel';
import { beatAt, beside, nearest, type Place, samePlace } from './place';

/** The stage, as it is kept over a reload. */
interface Kept {
  id: string;
  /** Where the speaker is while the hall sees a frozen stage. */
  ahead: Place | null;
  blank: boolean;
  began: number;
}

const KEPT = 'one-bit-stage';

/**
 * The lecture on this window's stage. What the hall sees is in the link; what the link does not say (frozen, blank, since when)
 * is kept for a reload. Speaker's windows hear of every change.
 */
class Lecture {
  private kept = restore();
  private readonly listeners = new Set<() => void>();
  private line: ReturnType<typeof openLine> | null = null;
  private state: StageState | null = null;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The present state; the same object until something changes. */
  get = (): StageState => {
    const shown = this.shown();
    const { ahead, blank, began } = this.kept;
    const state = { place: ahead ?? shown, frozen: ahead && shown, blank, began };
    if (!this.state || JSON.stringify(state) !== JSON.stringify(this.state)) this.state = state;
    return this.state;
  };

  get id(): string {
    return this.kept.id;
  }

  /** Opens the line to speaker's windows; the answer closes it. */
  begin(): () => void {
    store(this.kept);
    this.line = openLine(this.kept.id, (message) => this.hear(message));
    const stop = link.subscribe(() => this.tell());
    const leave = () => this.line?.say({ from: 'stage', left: true });
    addEventListener('pagehide', leave);
    this.tell();
    return () => {
      leave();
      removeEventListener('pagehide', leave);
      stop();
      this.line?.close();
      this.line = null;
    };
  }

  /** Arrives at a beat in its exact state, whatever was turned before; a frozen stage stays and the speaker goes ahead. */
  go(place: Place): void {
    const to = nearest(place);
    if (this.kept.ahead) this.keep({ ahead: to });
    else this.show(to);
  }

  next = (): void => this.go(beside(this.get().place, 1));
  back = (): void => this.go(beside(this.get().place, -1));

  /** Holds what the hall sees; let go, the stage arrives where the speaker is. */
  freeze = (): void => {
    const { ahead } = this.kept;
    if (!ahead) {
      this.keep({ ahead: this.shown() });
      return;
    }
    const shown = this.shown();
    this.keep({ ahead: null });
    if (!samePlace(ahead, shown)) this.show(ahead);
  };

  blank = (): void => this.keep({ blank: !this.kept.blank });

  restart = (): void => this.keep({ began: Date.now() });

  /** Leaves the stage for the page, at the figure and as it stands. */
  leave = (): void => {
    const shown = this.shown();
    this.keep({ ahead: null, blank: false });
    link.lead(`${shown.chapter}/${beatAt(shown).figure}`, () => ({ mode: 'page', beat: shown.beat }));
  };

  private shown(): Place {
    return nearest({ chapter: routeOf(location.hash).route, beat: link.get().beat ?? 1 });
  }

  private show(place: Place): void {
    const { figure } = beatAt(place);
    const bet = betOf(this.shown(), place);
    link.lead(place.chapter, ({ figures }) => {
      const others = Object.entries(figures).filter(([id]) => id !== figure);
      return { beat: place.beat, figures: Object.fromEntries(bet ? [...others, [figure, bet]] : others) };
    });
  }

  private hear(message: Message): void {
    if (message.from !== 'speaker') return;
    const { command } = message;
    if (command.kind === 'hello') this.tell();
    else this.obey(command);
  }

  private obey(command: Exclude<Command, { kind: 'hello' }>): void {
    if (command.kind === 'go') this.go(command.place);
    else this[command.kind]();
  }

  private keep(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    store(this.kept);
    this.tell();
  }

  private tell(): void {
    this.line?.say({ from: 'stage', state: this.get() });
    for (const listener of this.listeners) listener();
  }
}

/** What the hall has chosen or drawn stays when the next beat tells the answer. */
function betOf(from: Place, to: Place): Record<string, string> | null {
  const { figure, knobs } = beatAt(to);
  const own = link.get().figures[figure];
  if (!own || beatAt(from).figure !== figure || knobs?.shown !== 'yes') return null;
  const bet = Object.entries(own).filter(([knob]) => BETS.includes(knob));
  return bet.length > 0 ? Object.fromEntries(bet) : null;
}

function restore(): Kept {
  // A name for the line between two windows; no result depends on it.
  const [id] = crypto.getRandomValues(new Uint32Array(1));
  const fresh: Kept = { id: id.toString(36), ahead: null, blank: false, began: Date.now() };
  try {
    return { ...fresh, ...JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') };
  } catch {
    return fresh;
  }
}

/** Where the browser forbids to keep anything, a reload begins anew. */
function store(kept: Kept): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    return;
  }
}

export const lecture = new Lecture();
