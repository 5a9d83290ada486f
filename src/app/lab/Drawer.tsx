import { type FocusEvent, memo, useEffect, useRef } from 'react';
import { plural } from '../../components/plots/format';
import { ATTACKS, liarsOf } from '../../sim/attackers';
import type { ParameterId, Settings } from '../../sim/parameters';
import { Knobs, type Turn } from './Knobs';
import { MethodList } from './MethodList';

const GROUPS: { title: string; ids: ParameterId[]; note?: (settings: Settings) => string }[] = [
  { title: 'Unlike data', ids: ['partition', 'alpha'] },
  { title: 'Liars', ids: ['attackers', 'attack'], note: liarsNote },
  { title: 'Network', ids: ['hidden', 'width'] },
  { title: 'One bit', ids: ['zero', 'tie', 'scale', 'dither'] },
  { title: 'Sparse and quantised', ids: ['keep', 'levels'] },
  { title: 'Adam and Lion', ids: ['beta1', 'beta2', 'epsilon', 'betaLion'] },
  { title: 'Run', ids: ['schedule', 'steps'] },
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
    ref.current?.focus({ preventScroll: true });
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
      onBlur={(event) => isLeft(event) && onClose()}
    >
      <div className="drawer-head">
        <h2>More knobs</h2>
        <button type="button" className="text-button" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="drawer-body">
        <div className="group">
          <MethodList settings={settings} turn={turn} />
        </div>
        {GROUPS.map(({ title, ids, note }) => (
          <div className="group" key={title}>
            <h3>{title}</h3>
            <Knobs ids={ids} settings={settings} turn={turn} />
            {note?.(settings) && <p className="note">{note(settings)}</p>}
          </div>
        ))}
      </div>
    </section>
  );
});

/** Whether the focus goes to what lies under the drawer, where it covers the page. */
function isLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  if (!relatedTarget || currentTarget.contains(relatedTarget)) return false;
  return getComputedStyle(currentTarget).position === 'fixed';
}

function liarsNote(settings: Settings): string {
  if (settings.attackers === 0) return '';
  const liars = liarsOf(settings);
  const told = `${liars} of ${plural(settings.workers, 'worker')} ${liars === 1 ? 'lies' : 'lie'}.`;
  return liars === 0 ? told : `${told} ${ATTACKS.find(({ id }) => id === settings.attack)?.why ?? ''}`;
}
