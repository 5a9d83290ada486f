import { type ReactNode, useId, useState } from 'react';
import { toggled } from '../../components/controls/Checkboxes';
import { Why } from '../../components/controls/Why';
import { plural } from '../../components/plots/format';
import { MethodMark } from '../../components/plots/MethodMark';
import { methodLook } from '../../components/plots/methodLook';
import { methodOf } from '../../optim/methods';
import type { ShownMethod } from '../../sim/own';
import { PARAMETERS, type Settings } from '../../sim/parameters';
import { FAMILIES } from './families';
import type { Turn } from './Knobs';
import { OwnParts } from './OwnParts';
import { StepSize } from './StepSize';
import './method-list.css';

interface Props {
  settings: Settings;
  turn: Turn;
}

/** All methods in families that open and close, each with its source, and with its step size where it is shown; last the reader's own. */
export function MethodList({ settings, turn }: Props) {
  const id = useId();
  const { label, why } = PARAMETERS.methods;
  const own = settings.methods.includes('own');
  return (
    <fieldset className="knob method-list">
      <legend className="knob-head">
        <span id={`${id}-label`}>{label}</span>
      </legend>
      <Why sentence={why} labelId={`${id}-label`} />
      {FAMILIES.map(({ title, ids }) => (
        <Family key={title} title={title} ids={ids} settings={settings}>
          {ids.map((method) => (
            <Row key={method} method={method} settings={settings} turn={turn} source={methodOf(method).source} />
          ))}
        </Family>
      ))}
      <Family title="Build your own" ids={['own']} settings={settings}>
        <Row
          method="own"
          settings={settings}
          turn={turn}
          source={own ? 'Six parts, and what they come to.' : 'Tick it to choose its six parts.'}
        />
        {own && <OwnParts settings={settings} turn={turn} />}
      </Family>
    </fieldset>
  );
}

interface FamilyProps {
  title: string;
  ids: readonly ShownMethod[];
  settings: Settings;
  children: ReactNode;
}

/** Methods that belong together; open at first where one of them is shown. */
function Family({ title, ids, settings, children }: FamilyProps) {
  const shown = ids.filter((method) => settings.methods.includes(method)).length;
  // From then on it is the reader's.
  const [open] = useState(shown > 0);
  return (
    <details className="family" open={open}>
      <summary>
        <span className="family-title">{title}</span>
        <span className="family-count">
          {shown > 0 ? `${shown} of ${ids.length} shown` : plural(ids.length, 'method')}
        </span>
      </summary>
      {children}
    </details>
  );
}

/** A method: whether it is shown, its line and marker, where it comes from. */
function Row({ method, settings, turn, source }: Props & { method: ShownMethod; source: string }) {
  const id = useId();
  const shown = settings.methods.includes(method);
  const toggle = () => {
    const on = toggled(PARAMETERS.methods, settings.methods, method);
    if (on.length > 0) turn('methods', on as ShownMethod[]);
  };
  return (
    <div className={shown ? 'method shown' : 'method'}>
      <label className="check">
        <input
          type="checkbox"
          checked={shown}
          aria-disabled={shown && settings.methods.length === 1}
          aria-describedby={id}
          onChange={toggle}
        />
        <MethodMark method={method} />
        <span>{methodLook(method).name}</span>
      </label>
      <p id={id} className="source">
        {source}
      </p>
      {shown && <StepSize method={method} settings={settings} turn={turn} />}
    </div>
  );
}
