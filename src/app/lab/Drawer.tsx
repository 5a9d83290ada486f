import { memo, useEffect, useRef } from 'react';
import { Checkboxes } from '../../components/controls/Checkboxes';
import { Slider } from '../../components/controls/Slider';
import { MethodMark } from '../../components/plots/MethodMark';
import type { MethodId } from '../../optim/methods';
import { defaultOf, PARAMETERS, type ParameterId, type Settings } from '../../sim/parameters';
import { Knobs, type Turn } from './Knobs';

const GROUPS: { title: string; ids: ParameterId[] }[] = [
  { title: 'Workers and data', ids: ['partition'] },
  { title: 'Network', ids: ['hidden', 'width'] },
  { title: 'One bit', ids: ['zero', 'tie', 'scale'] },
  { title: 'Adam', ids: ['beta1', 'beta2', 'epsilon'] },
  { title: 'Run', ids: ['steps'] },
];

interface Props {
  settings: Settings;
  turn: Turn;
  onClose: () => void;
}

/** All the knobs that are neither in the bar nor at the foot. */
export const Drawer = memo(function Drawer({ settings, turn, onClose }: Props) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    ref.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <section
      id="drawer"
      className="drawer"
      aria-label="More knobs"
      ref={ref}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="drawer-head">
        <h2>More knobs</h2>
        <button type="button" className="text-button" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="drawer-body">
        <div className="group methods">
          <Checkboxes
            parameter={PARAMETERS.methods}
            value={settings.methods}
            onChange={(value) => turn('methods', value as MethodId[])}
            mark={(id) => <MethodMark method={id as MethodId} />}
            detail={(id) => <StepSize method={id as MethodId} settings={settings} turn={turn} />}
          />
        </div>
        {GROUPS.map(({ title, ids }) => (
          <div className="group" key={title}>
            <h3>{title}</h3>
            <Knobs ids={ids} settings={settings} turn={turn} />
          </div>
        ))}
      </div>
    </section>
  );
});

/** A method's step size, and the way back to the tuned one. */
function StepSize({ method, settings, turn }: Omit<Props, 'onClose'> & { method: MethodId }) {
  const id = `step.${method}` as const;
  const tuned = defaultOf(id, settings.data);
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
