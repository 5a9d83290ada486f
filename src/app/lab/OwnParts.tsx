import { Fragment } from 'react';
import { ownMethod, ownRefusal } from '../../sim/own';
import type { Settings } from '../../sim/parameters';
import { formulaOf } from './formula';
import { Knobs, type Turn } from './Knobs';

const AT_WORKER = ['own.momentum', 'own.memory', 'own.compressor'] as const;
const AT_SERVER = ['own.aggregator', 'own.server', 'own.downlink'] as const;

/** The parts of the reader's own method, what they come to, and why not where they make no sense. */
export function OwnParts({ settings, turn }: { settings: Settings; turn: Turn }) {
  const refusal = ownRefusal(settings);
  const { worker, server } = formulaOf(ownMethod(settings));
  return (
    <div className="own">
      <div className="own-parts">
        <Knobs ids={AT_WORKER} settings={settings} turn={turn} />
      </div>
      <Formula who="A worker" says={worker} />
      <div className="own-parts">
        <Knobs ids={AT_SERVER} settings={settings} turn={turn} />
      </div>
      <Formula who="The server" says={server} />
      <p className="refusal" role="status" aria-label="Do the parts fit?">
        {refusal ? `Left out of the race: ${refusal}` : 'The parts fit: it runs beside the others.'}
      </p>
    </div>
  );
}

/** A line of a formula that breaks between its statements alone. */
function Formula({ who, says }: { who: string; says: string }) {
  const statements = says.split('; ');
  return (
    <p className="formula">
      <b>{who}:</b>{' '}
      {statements.map((statement, i) => (
        <Fragment key={statement}>
          <span>
            {statement}
            {i + 1 < statements.length ? ';' : '.'}
          </span>{' '}
        </Fragment>
      ))}
    </p>
  );
}
