import { memo } from 'react';
import { honestOf } from '../../sim/attackers';
import { fixed } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { Figure } from './Figure';
import { SmallCourse } from './SmallCourse';
import type { Seen } from './seen';

/** The density of a vector of independent normals: that of a gradient of pure noise. The deviations of such noise are all alike, which is density 1. */
const NORMAL = 2 / Math.PI;

/** How evenly gradient and noise are spread over the weights. */
export const Density = memo(function Density({ seen: { history, at, head } }: { seen: Seen }) {
  const { gradient, noise } = history.density;
  const { settings } = history;
  const liars = settings.workers - honestOf(settings);
  const honest = liars > 0 ? 'honest ' : '';
  const last = Math.min(at, gradient.length) - 1;
  return (
    <Figure
      title="Density φ"
      className="small"
      subtitle={methodLook(history.watched).name}
      sentence={
        last >= 0 ? (
          <>
            <span className="number">0</span>: few weights have it all; <span className="number">1</span>: all share
            alike. {liars > 0 ? 'Honest gradient' : 'Gradient'} <b className="number">{fixed(gradient[last], 2)}</b>
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
        caption: `Density φ = ‖v‖₁² / (d ‖v‖₂²) of the mean gradient of the ${honest}workers, and of the standard deviations over them.`,
        columns: ['step', 'gradient', 'noise'],
        rows: gradient.map((value, step) => [step, value, Number.isFinite(noise[step]) ? noise[step] : '']),
      })}
    >
      <SmallCourse
        steps={settings.steps}
        head={head}
        at={at}
        top={1}
        reference={{ value: NORMAL, label: 'normal gradient 2/π' }}
        curves={[
          { label: 'gradient', values: gradient, color: 'var(--ink)', dash: '' },
          { label: 'noise', values: noise, color: 'var(--soft)', dash: '3 2' },
        ]}
      />
    </Figure>
  );
});
