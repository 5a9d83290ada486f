import { Knob } from '../../components/controls/Knob';
import type { Parameter } from '../../sim/parameter';
import { declarationOf, type ParameterId, type Settings } from '../../sim/parameters';
import { idleReason } from './idle';

/** Tells that the reader turned a knob. */
export type Turn = (id: ParameterId, value: Settings[ParameterId]) => void;

interface Props {
  ids: readonly ParameterId[];
  settings: Settings;
  turn: Turn;
}

/** The controls of some parameters, in order. */
export function Knobs({ ids, settings, turn }: Props) {
  return ids.map((id) => (
    <Knob<ParameterId>
      key={id}
      id={id}
      parameter={declared(id, settings.data)}
      value={settings[id]}
      onChange={turn as never}
      idle={idleReason(id, settings)}
    />
  ));
}

const declarations = new Map<string, Parameter>();

/** The declaration of a knob on some data, the same object every time, so that a control is not drawn anew for it. */
function declared(id: ParameterId, data: Settings['data']): Parameter {
  const key = `${id} ${data}`;
  const known = declarations.get(key) ?? declarationOf(id, { data });
  declarations.set(key, known);
  return known;
}
