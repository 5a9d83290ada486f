import { raceNumbers } from '../../components/figures/raceNumbers';
import type { Seen } from '../../components/figures/seen';
import type { Settings } from '../../sim/parameters';
import { link } from '../linkStore';
import type { Setting } from './card';
import { SaveMenu } from './SaveMenu';

const LAB = 'lab.';

/** The race to take home as it is when it is asked for, and with it the settings of the whole lab. */
export function LabSave({ seen }: { seen: () => Seen }) {
  return (
    <SaveMenu
      subject={{
        id: 'lab',
        title: 'The race',
        knobs: () => knobsOf(link.get().settings, link.address()),
        address: () => link.address(),
        table: () => raceNumbers(seen()),
      }}
    />
  );
}

/** Every setting as it stands, and what else the link says of the lab: what is looked at, and how the run came there. */
function knobsOf(settings: Settings, address: string): Record<string, Setting> {
  const said = [...new URL(address).searchParams].filter(([name]) => name.startsWith(LAB));
  return { ...Object.fromEntries(said.map(([name, text]) => [name.slice(LAB.length), text])), ...settings };
}
