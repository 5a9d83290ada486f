import { memo } from 'react';
import { bits, plural, short, whole } from '../../components/plots/format';
import { methodLook } from '../../components/plots/methodLook';
import type { History } from '../../sim/history';

/** One line about the machine and the size of the run. */
export const Facts = memo(function Facts({ history, msPerStep }: { history: History; msPerStep: number }) {
  const { machine, tracks, settings, network } = history;
  const facts = [
    [machine.name, machine.adapter, machine.why.replace(/\.$/, '')].filter(Boolean).join(', '),
    ...(msPerStep > 0 ? [`${short(Number(msPerStep.toPrecision(2)))} ms a step`] : []),
    `${plural(tracks.length, 'method')} × ${plural(settings.workers, 'worker')} × ${whole(network.dimension)} weights`,
    `each step sends ${tracks.map((track) => `${methodLook(track.method).name} ${bits(track.bitsUp + track.bitsDown)}`).join(', ')}`,
    `seed ${settings.seed}`,
  ];
  return (
    <p className="facts number">
      {facts.map((fact, i) => (
        <span key={fact.replace(/^[\d.]+ ms/, 'ms')}>
          {i > 0 && ' · '}
          <span className="fact">{fact}</span>
        </span>
      ))}
    </p>
  );
});
