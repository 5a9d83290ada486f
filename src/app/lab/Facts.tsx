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
    `${plural(tracks.length, 'method')} × ${plural(settings.workers, 'worker')} × ${whole(network.dimension)} weights`,
    `a step sends ${costs(tracks)}`,
    ...(machine.backend === 'webgpu' ? inTypeScript(tracks) : []),
    // Last, so that nothing shifts when it changes.
    ...(msPerStep > 0 ? [`${short(Number(msPerStep.toPrecision(2)))} ms a step`] : []),
  ];
  return (
    <p className="facts">
      {facts.map((fact, i) => (
        <span key={fact.replace(/^[\d.]+ ms/, 'ms')}>
          {i > 0 && ' · '}
          <span className="fact">{fact}</span>
        </span>
      ))}
    </p>
  );
});

/** On a GPU: the methods whose exchange has no shader and is computed beside it. */
function inTypeScript(tracks: readonly Track[]): string[] {
  const names = tracks.filter(({ exchange }) => exchange === 'typescript').map(({ method }) => methodLook(method).name);
  return names.length === 0 ? [] : [`exchanges in TypeScript: ${names.join('; ')}`];
}

/** What a step sends: by the dearest method, and by the cheapest. */
function costs(tracks: readonly Track[]): string {
  const told = [...tracks]
    .sort((a, b) => bitsPerStep(b) - bitsPerStep(a))
    .map((track) => `${bits(bitsPerStep(track))} by ${methodLook(track.method).name}`);
  return told.length > 1 ? `${told[0]}, ${told[told.length - 1]}` : told[0];
}
