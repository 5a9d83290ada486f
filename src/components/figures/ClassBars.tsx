import { memo } from 'react';
import { cornerOf, type Tiling, tileSize } from '../plots/tiles';

interface Props {
  tiling: Tiling;
  /** By worker and class, each worker’s adding up to 1. */
  shares: readonly (readonly number[])[];
}

/** Under every tile the mix of classes that its worker sees: a bar a class, in their order. */
export const ClassBars = memo(function ClassBars({ tiling, shares }: Props) {
  const { wide, barTop } = tileSize(tiling);
  const tall = tiling.strip - 5;
  let bars = '';
  let ground = '';
  for (const [worker, mix] of shares.entries()) {
    const [left, top] = cornerOf(tiling, worker);
    const bottom = top + barTop + 3 + tiling.strip;
    const pitch = wide / mix.length;
    ground += `M${left} ${bottom + 0.5}h${wide}`;
    for (const [k, share] of mix.entries()) {
      const height = Math.round(tall * share);
      if (height > 0)
        bars += `M${left + k * pitch} ${bottom}h${Math.max(1, pitch - 1)}v${-height}h${-Math.max(1, pitch - 1)}z`;
    }
  }
  return (
    <>
      <path className="zero" d={ground} />
      <path className="value-bar" d={bars} />
    </>
  );
});
