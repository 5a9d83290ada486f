import { Slider } from '../../components/controls/Slider';
import type { ShownMethod } from '../../sim/own';
import { defaultOf, PARAMETERS, type Settings, stepId } from '../../sim/parameters';
import type { Turn } from './Knobs';

interface Props {
  method: ShownMethod;
  settings: Settings;
  turn: Turn;
}

/** A method's step size, and the way back to the tuned one. */
export function StepSize({ method, settings, turn }: Props) {
  const id = stepId(method);
  const tuned = defaultOf(id, settings.data, settings);
  const value = settings[id];
  return (
    <div className="step-size">
      <Slider
        parameter={PARAMETERS[id]}
        value={value}
        onChange={(next) => turn(id, next)}
        after={
          value === tuned ? (
            <span className="tuned">tuned</span>
          ) : (
            <button type="button" className="text-button" onClick={() => turn(id, tuned)}>
              back to {tuned}
            </button>
          )
        }
      />
    </div>
  );
}
