import { memo } from 'react';
import { bitsPerStep } from '../../components/figures/race';
import { bits, plural, short, whole } from '../../components/plots/format';
import { methodLook } from '../../components/plots/methodLook';
import type { History, Track } from '../../sim/history';

/** One line about the machine and the size of the run. */
export const Facts = memo(function Facts({ history, msPerStep }: { history: History; msPerStep: number }) {
  const { machine, tracks, settings, network } = history;
  const facts = [
    [machine.name, machine.adapter, machine.why.replace(/\.$/, '')].filter(Boolean).join(', '),
    ...(msPerStep > 0 ? [`${short(Number(msPerStep.toPrecision(2)))} ms a step`] : []),
    `${plural(tracks.length, 'method')} × ${plural(settings.workers, 'worker')} × ${whole(network.dimension)} weights`,
    `seed ${settings.seed}`,
    `a step sends ${costs(tracks)}`,
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

/** What a step of each method sends; of many, the dearest and the cheapest. */
function costs(tracks: readonly Track[]): string {
  const told = [...tracks]
    .sort((a, b) => bitsPerStep(b) - bitsPerStep(a))
    .map((track) => `${bits(bitsPerStep(track))} by ${methodLook(track.method).name}`);
  return told.length > 3 ? `from ${told[0]} to ${told[told.length - 1]}` : told.join(', ');
}
