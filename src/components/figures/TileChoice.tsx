import { type KeyboardEvent, memo } from 'react';
import { cornerOf, type Tiling, tileSize } from '../plots/tiles';

interface Props {
  tiling: Tiling;
  workers: number;
  /** The first ones are honest; what the others do, in a word. */
  honest: number;
  lie: string;
  worker: number;
  onWorker: (worker: number) => void;
  /** What each tile's agreement is, in words with spaces between; '' where nothing is written. */
  shares: string;
}

/** A tile narrower than this has no room for two digits and what belongs to them. */
const BOTH = 46;

/** The tiles as radio buttons, with what is written under them. In a crowd it does not change while the ballots do. */
export const TileChoice = memo(function TileChoice({ tiling, workers, honest, lie, worker, onWorker, shares }: Props) {
  const { columns, written } = tiling;
  const { wide, wordsTop } = tileSize(tiling);
  const roomy = wide >= BOTH || workers < 10;
  const each = shares === '' ? [] : shares.split(' ');

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(workers - 1, Math.max(0, worker + by));
    onWorker(next);
    event.currentTarget.querySelectorAll<SVGElement>('[role=radio]')[next]?.focus();
  };
  return (
    <g role="radiogroup" aria-label="Worker looked at" onKeyDown={onKeyDown}>
      {Array.from({ length: workers }, (_, i) => i).map((i) => {
        const [left, top] = cornerOf(tiling, i);
        const choose = () => onWorker(i);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio button cannot be in a picture.
          <g
            key={i}
            role="radio"
            aria-checked={i === worker}
            aria-label={[`Worker ${i + 1}`, i < honest ? '' : `liar, ${lie}`, each[i] && `agrees on ${each[i]}`]
              .filter(Boolean)
              .join(', ')}
            tabIndex={i === worker ? 0 : -1}
            onPointerDown={choose}
            onPointerEnter={(event) => event.pointerType === 'mouse' && choose()}
            onFocus={choose}
          >
            <rect
              className="target"
              x={left - 3.5}
              y={top - 3.5}
              width={wide + 7}
              height={wordsTop + (written ? 25 : 6)}
            />
            {written && (i < honest || roomy) && (
              <text className="number" x={left} y={top + wordsTop + 16}>
                {i + 1}
              </text>
            )}
            {written && (i >= honest || roomy) && (
              <text className={i < honest ? 'number' : 'lie'} x={left + wide} y={top + wordsTop + 16} textAnchor="end">
                {i < honest ? each[i] : lie}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});
