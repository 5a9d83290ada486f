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
import { type Screen, useScreen } from './useScreen';
import { VIEW, type View } from './view';

interface Props {
  seen: Seen;
  ghost: History | null;
  forkedAt: number | null;
  view: View;
  look: (change: Partial<View>) => void;
  /** What the run is waited for, if it is: over the picture of the race, where there is nothing to press. */
  waiting: ReactNode;
  /** The timeline, which stands under the race. */
  children: ReactNode;
}

/** The first row of figures in the order in which they are seen. */
const STAGE: Record<Screen, readonly ('workers' | 'race' | 'exchange')[]> = {
  narrow: ['race', 'exchange', 'workers'],
  middle: ['race', 'workers', 'exchange'],
  wide: ['workers', 'race', 'exchange'],
};

/** Every figure of the lab at one moment. */
export function Figures({ seen, ghost, forkedAt, view, look, waiting, children }: Props) {
  const screen = useScreen();
  const isNarrow = screen === 'narrow';
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
  const { x, y, log } = view;
  const axes = useMemo(() => <Axes x={x} y={y} log={log} look={look} />, [x, y, log, look]);
  const tools = useMemo(
    () => (
      <>
        {!isNarrow && axes}
        <LabSave seen={() => latest.current} />
      </>
    ),
    [isNarrow, axes],
  );
  const stage = {
    workers: <Workers key="workers" seen={later} worker={worker} onWorker={onWorker} />,
    race: (
      <Race key="race" seen={seen} ghost={ghost} forkedAt={forkedAt} x={x} y={y} log={log === 'on'} tools={tools}>
        {waiting}
        {isNarrow && <div className="race-axes">{axes}</div>}
        {children}
      </Race>
    ),
    exchange: <OneExchange key="exchange" seen={later} worker={worker} half={view.half} onHalf={onHalf} />,
  };
  return (
    <>
      <div className="stage">{STAGE[screen].map((figure) => stage[figure])}</div>
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
