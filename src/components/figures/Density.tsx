import { memo } from 'react';
import { fixed } from '../plots/format';
import { Figure } from './Figure';
import { SmallCourse } from './SmallCourse';
import type { Seen } from './seen';

/** The density of a vector of independent normals: what pure noise looks like. */
const NORMAL = 2 / Math.PI;

/** How evenly gradient and noise are spread over the weights. */
export const Density = memo(function Density({ seen: { history, at, head } }: { seen: Seen }) {
  const { gradient, noise } = history.density;
  const last = Math.min(at, gradient.length) - 1;
  return (
    <Figure
      title="Density φ"
      className="small"
      subtitle="gradient, noise"
      sentence={
        last >= 0 ? (
          <>
            <span className="number">0</span>: few weights have it all; <span className="number">1</span>: all share
            alike. Gradient <b className="number">{fixed(gradient[last], 2)}</b>
            {Number.isFinite(noise[last]) && (
              <>
                , noise <b className="number">{fixed(noise[last], 2)}</b>
              </>
            )}
            .
          </>
        ) : (
          <>Near zero where few weights have it all, one where all share alike.</>
        )
      }
      numbers={() => ({
        caption: 'Density φ = ‖v‖₁² / (d ‖v‖₂²) of the mean gradient, and of the standard deviations over workers.',
        columns: ['step', 'gradient', 'noise'],
        rows: gradient.map((value, step) => [step, value, Number.isFinite(noise[step]) ? noise[step] : '']),
      })}
    >
      <SmallCourse
        steps={history.settings.steps}
        head={head}
        at={at}
        top={0.8}
        reference={{ value: NORMAL, label: 'if normal, 2/π' }}
        curves={[
          { label: 'gradient', values: gradient, color: 'var(--ink)', dash: '' },
          { label: 'noise', values: noise, color: 'var(--soft)', dash: '3 2' },
        ]}
      />
    </Figure>
  );
});
