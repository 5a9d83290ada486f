import { Knob } from '../../components/controls/Knob';
import { PARAMETERS, type ParameterId, type Settings } from '../../sim/parameters';

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
    <Knob<ParameterId> key={id} id={id} parameter={PARAMETERS[id]} value={settings[id]} onChange={turn as never} />
  ));
}
