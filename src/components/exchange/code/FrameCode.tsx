import { useMemo, useState } from 'react';
import type { Frame, History } from '../../../sim/history';
import { choice } from '../../../sim/parameter';
import { Segments } from '../../controls/Segments';
import { CodeView } from './CodeView';
import { frameWalks } from './frame-walks';

interface Props {
  frame: Frame;
  history: History;
  worker: number;
  onClose: () => void;
}

const PARTS = choice({
  label: 'Shader',
  options: [
    { value: 'pack', label: 'pack' },
    { value: 'vote', label: 'vote' },
  ],
  default: 'pack',
  why: 'Packing runs for every worker, the vote at the server.',
});

const hex = (word: number) => `0x${(word >>> 0).toString(16).padStart(8, '0')}`;

/** The shaders at work on the very numbers of a frame. */
export function FrameCode({ frame, history, worker, onClose }: Props) {
  const walks = useMemo(() => frameWalks(frame, history, worker), [frame, history, worker]);
  const [wanted, setWanted] = useState('pack');
  const [at, setAt] = useState(1);
  const walk = (wanted === 'pack' ? walks.pack : walks.vote) ?? walks.pack ?? walks.vote;
  const packs = walk === walks.pack;
  const ran = packs ? frame.ballots?.[worker] : frame.vote;
  return (
    <>
      <div className="numbers-head">
        <h3>The code</h3>
        {walks.pack && walks.vote && (
          <Segments
            parameter={PARTS}
            value={packs ? 'pack' : 'vote'}
            onChange={(part) => {
              setWanted(part);
              setAt(1);
            }}
          />
        )}
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="code-dialog">
        {walk ? (
          <>
            <p>
              Step <b className="number">{frame.step + 1}</b>,{' '}
              {packs ? (
                <>
                  worker <b className="number">{worker + 1}</b>
                </>
              ) : (
                'the server'
              )}
              . It ends with <b className="number">{hex(walk.word)}</b>
              {ran !== undefined && ran >>> 0 === walk.word
                ? ', the word that was sent.'
                : `; sent was ${hex(ran ?? 0)}, under other settings.`}
              {!walks.pack && ' What was packed is a momentum, which is not kept: only the count can be shown.'}
            </p>
            <CodeView walk={walk} gradients={packs ? walks.gradients : null} at={at} onAt={setAt} />
          </>
        ) : (
          <p>So many ballots are counted in a loop, which is not taken line by line.</p>
        )}
      </div>
    </>
  );
}
