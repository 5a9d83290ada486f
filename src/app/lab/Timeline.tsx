import { Select } from '../../components/controls/Select';
import { Slider } from '../../components/controls/Slider';
import type { Actions } from './Lab';
import { TIMELINE, VIEW, type View } from './view';

interface Props {
  at: number;
  head: number;
  /** Where the axis above ends. */
  end: number;
  following: boolean;
  speed: View['speed'];
  actions: Actions;
  look: (change: Partial<View>) => void;
}

/** The moment shown, the way to another one, and how fast they pass. */
export function Timeline({ at, head, end, following, speed, actions, look }: Props) {
  return (
    <div className="timeline">
      <Slider
        parameter={{ ...TIMELINE, max: Math.max(1, end) }}
        value={at}
        reach={head}
        onChange={actions.scrub}
        shown={following ? `step ${at}` : `step ${at} of ${head}`}
        spoken={`step ${at} of ${head}`}
        disabled={head === 0}
      />
      <button
        type="button"
        className="button fork"
        onClick={actions.fork}
        disabled={head === 0 || at >= end}
        title="From this step on, turn a knob and see another future."
      >
        Fork here
      </button>
      <Select parameter={VIEW.speed} value={speed} onChange={(value) => look({ speed: value as View['speed'] })} />
    </div>
  );
}
