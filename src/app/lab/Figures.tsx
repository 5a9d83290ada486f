import { memo, type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { Segments } from '../../components/controls/Segments';
import { Switch } from '../../components/controls/Switch';
import { Boundary } from '../../components/figures/Boundary';
import { Debt, debtors } from '../../components/figures/Debt';
import { Density } from '../../components/figures/Density';
import { Mistakes } from '../../components/figures/Mistakes';
import { Noise } from '../../components/figures/Noise';
import { OneExchange } from '../../components/figures/OneExchange';
import { Race } from '../../components/figures/Race';
import type { Seen } from '../../components/figures/seen';
import { Workers } from '../../components/figures/Workers';
import type { History } from '../../sim/history';
import { LabSave } from '../save/LabSave';
import { VIEW, type View } from './view';

interface Props {
  seen: Seen;
  ghost: History | null;
  forkedAt: number | null;
  view: View;
  look: (change: Partial<View>) => void;
  /** The timeline, which stands under the race. */
  children: ReactNode;
}

/** Every figure of the lab at one moment. */
export function Figures({ seen, ghost, forkedAt, view, look, children }: Props) {
  const onWorker = useCallback((worker: number) => look({ worker: worker + 1 }), [look]);
  const onHalf = useCallback((half: number) => look({ half }), [look]);
  const onWeight = useCallback((weight: number) => look({ weight }), [look]);
  // The race keeps up with the run; the rest follows in pieces small enough to leave the page awake.
  const later = useDeferredValue(seen);
  const { history } = later;
  const owes = debtors(history).length > 0;
  const worker = view.worker - 1;
  const latest = useRef(seen);
  useEffect(() => {
    latest.current = seen;
  });
  const tools = useMemo(
    () => (
      <>
        <Axes x={view.x} y={view.y} log={view.log} look={look} />
        <LabSave seen={() => latest.current} />
      </>
    ),
    [view.x, view.y, view.log, look],
  );
  return (
    <>
      <div className="stage">
        <Workers seen={later} worker={worker} onWorker={onWorker} />
        <Race seen={seen} ghost={ghost} forkedAt={forkedAt} x={view.x} y={view.y} log={view.log === 'on'} tools={tools}>
          {children}
        </Race>
        <OneExchange seen={later} worker={worker} half={view.half} onHalf={onHalf} />
      </div>
      <div className={`measures ${owes ? '' : 'three'} ${history.settings.data === 'fashion' ? '' : 'planar'}`}>
        <Density seen={later} />
        <Noise seen={later} weight={view.weight} parameter={VIEW.weight} onWeight={onWeight} />
        {owes && <Debt seen={later} />}
        {history.settings.data === 'fashion' ? <Mistakes seen={later} /> : <Boundary seen={later} />}
      </div>
    </>
  );
}

const Axes = memo(function Axes({ x, y, log, look }: Pick<View, 'x' | 'y' | 'log'> & Pick<Props, 'look'>) {
  return (
    <>
      <Segments parameter={VIEW.y} value={y} onChange={(value) => look({ y: value as View['y'] })} />
      <Switch parameter={VIEW.log} value={log} disabled={y !== 'loss'} onChange={(value) => look({ log: value })} />
      <Segments parameter={VIEW.x} value={x} onChange={(value) => look({ x: value as View['x'] })} />
    </>
  );
});
