import { type KeyboardEvent, type PointerEvent, useRef, useState, useSyncExternalStore } from 'react';
import { Spoken } from '../../controls/Spoken';
import { fixed, percent, whole } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { useSize } from '../../plots/useSize';
import { MapDrawn, shareOf } from './MapDrawn';
import type { MapShown } from './map';
import { ALL, type CellScore } from './map-runs';
import { DENSITIES } from './map-setting';
import { theoryOf, winnerOf } from './map-theory';
import { useMapRuns } from './useMapRuns';
import './map.css';

const SIDE = DENSITIES.length;
const KEYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: SIDE, ArrowDown: -SIDE };
const WIDEST = 470;

/** The map, filled in while it is looked at; pointing at a cell, or going there by arrow keys, reads it out. */
export function MapPicture({ values, data: { runs, much }, turn }: MapShown) {
  const frame = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  useMapRuns(runs, frame, isHeld);
  const { cells, done, trouble } = useSyncExternalStore(runs.subscribe, runs.get, runs.get);
  const [ref, { width, scale, taller }] = useSize<HTMLDivElement>();
  const left = Math.round(52 * scale);
  const top = Math.round(43 * scale);
  const pitch = Math.floor((Math.min(width, WIDEST * scale * taller) - left - 4) / SIDE);
  const side = pitch * SIDE;
  const height = side + top + Math.round(44 * scale);
  const pick = (cell: number) => {
    if (cell >= 1 && cell <= SIDE * SIDE && cell !== values.cell) turn({ cell });
  };
  const point = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const across = Math.min(SIDE - 1, Math.max(0, Math.floor((clientX - box.left) / pitch)));
    const up = Math.min(SIDE - 1, Math.max(0, SIDE - 1 - Math.floor((clientY - box.top) / pitch)));
    pick(up * SIDE + across + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = KEYS[event.key];
    if (way) pick(values.cell + way);
    else if (event.key === 'Home') pick(1);
    else if (event.key === 'End') pick(SIDE * SIDE);
    else return;
    event.preventDefault();
  };
  const cell = cells[values.cell - 1];
  const progress = trouble || (done < ALL ? `${whole(done)} of ${ALL} cell runs` : `all ${ALL} cell runs done`);
  return (
    <div className="map-frame" ref={frame}>
      <div className="map-picture" ref={ref} style={{ height }}>
        {width > 0 && (
          <>
            <MapDrawn {...{ cells, much, left, top, pitch, height, width, scale }} shown={values.cell - 1} />
            <div
              className="map-cells"
              style={{ left, top, width: side, height: side }}
              role="slider"
              tabIndex={0}
              aria-label="Cell"
              aria-valuemin={1}
              aria-valuemax={SIDE * SIDE}
              aria-valuenow={values.cell}
              aria-valuetext={spoken(cell)}
              onPointerDown={point}
              onPointerMove={(event) => event.buttons > 0 && point(event)}
              onKeyDown={onKeyDown}
            />
          </>
        )}
      </div>
      <div className="map-key">
        <p>
          <span className="map-swatch sign" /> <MethodName method="signsgd" /> ahead
        </p>
        <p>
          <span className="map-swatch sgd" /> <MethodName method="sgd" /> ahead
        </p>
        <p>– too close to call</p>
        <p>A square that fills its cell: ahead by a factor of two or more.</p>
        <p>
          <span className="map-tint sgd" /> the theory says <MethodName method="sgd" />
        </p>
        <p>
          <span className="map-tint sign" /> the theory says <MethodName method="signsgd" />
        </p>
        <p className="map-progress" aria-hidden="true">
          {progress}
        </p>
        <Spoken text={progress} />
        {done < ALL && !trouble && (
          <p>
            <button type="button" className="text-button" onClick={() => setHeld(!isHeld)}>
              {isHeld ? 'go on' : 'stop the runs'}
            </button>
          </p>
        )}
      </div>
      <p className="map-reading">
        <Reading cell={cell} much={much} />
      </p>
    </div>
  );
}

function Reading({ cell, much }: { cell: CellScore; much: number }) {
  const { place, best, runs, lead } = cell;
  const winner = winnerOf(cell);
  const { R1, R2, favours } = theoryOf(cell, much);
  return (
    <>
      φ(L) = {shareOf(DENSITIES[place.curvature])}, φ(σ) = {shareOf(DENSITIES[place.noise])}:{' '}
      {runs > 0 && (
        <>
          mean gradient: <MethodName method="sgd" /> <b className="number">{part(best.sgd.norm)}</b>,{' '}
          <MethodName method="signsgd" /> <b className="number">{part(best.signsgd.norm)}</b> of the start:{' '}
          {winner === 'undecided' ? (
            'too close to call'
          ) : (
            <>
              the {lead > 0 ? 'latter' : 'former'} is <b className="number">{fixed(2 ** Math.abs(lead), 2)}</b> times
              smaller
            </>
          )}
          .{' '}
        </>
      )}
      {'R₁\u00a0=\u00a0'}
      <b className="number">{fixed(R1, 2)}</b>, {'R₂\u00a0=\u00a0'}
      <b className="number">{fixed(R2, 2)}</b>:{' '}
      {favours === 'undecided' ? (
        'the theory does not say'
      ) : (
        <>
          the theory says <MethodName method={favours === 'sgd' ? 'sgd' : 'signsgd'} />
        </>
      )}
    </>
  );
}

/** A share in per cent, its digit after the point where there is only one before it. */
const part = (share: number) => percent(share, share < 0.1 ? 1 : 0);

const SAID = { sgd: 'SGD is ahead', sign: 'signSGD is ahead', undecided: 'too close to call' };

function spoken(cell: CellScore): string {
  const { place, lead } = cell;
  const winner = winnerOf(cell);
  const where = `curvature density ${shareOf(DENSITIES[place.curvature])}, noise density ${shareOf(DENSITIES[place.noise])}`;
  if (winner === null) return `${where}: not yet run`;
  const factor = winner === 'undecided' ? '' : ` by a factor of ${fixed(2 ** Math.abs(lead), 2)}`;
  return `${where}: ${SAID[winner]}${factor}`;
}
