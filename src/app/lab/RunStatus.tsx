import { useMemo } from 'react';
import { usePaced } from '../../components/controls/usePaced';
import { courses, lossAt, WINDOW } from '../../components/figures/race';
import type { Seen } from '../../components/figures/seen';
import { bits, fixed, percent } from '../../components/plots/format';
import { methodLook } from '../../components/plots/methodLook';
import { spentBy } from '../../sim/history';

/** The run in words, quietly. */
export function RunStatus({ seen }: { seen: Seen }) {
  const told = usePaced(seen);
  const text = useMemo(() => statusOf(told), [told]);
  return (
    <p className="run-status" role="status" aria-label="Run">
      {text}
    </p>
  );
}

/** Step, and of every method loss, accuracy and bits; what the losses and accuracies are is said once, before them. */
export function statusOf({ history, at }: Seen): string {
  const now = courses(history, at, 'steps', 'accuracy');
  const each = history.tracks.map((track, i) => {
    const { name } = methodLook(track.method);
    const parts: string[] = [];
    if (now[i].divergedAt !== null) parts.push(`diverged at step ${now[i].divergedAt}`);
    else if (at > 0) parts.push(`loss ${fixed(lossAt(track, at), 3)}`);
    if (Number.isFinite(now[i].accuracy)) parts.push(`accuracy ${percent(now[i].accuracy)}`);
    parts.push(`${bits(spentBy(history, i, at).bits)} sent`);
    if (track.faults > 0) parts.push(`${track.faults} numbers were NaN or infinite`);
    return `${name}: ${parts.join(', ')}`;
  });
  const scoredAt = now[0].scoredAt;
  const measured = [
    ...(at > 0 ? [`training losses smoothed over ${WINDOW} steps`] : []),
    ...(scoredAt !== null ? [`test accuracies of step ${scoredAt}`] : []),
  ];
  const heading = [`Step ${at} of ${history.settings.steps}`, ...measured].join(', ');
  return `${heading}. ${each.join('; ')}.`;
}
