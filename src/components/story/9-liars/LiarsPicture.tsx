import { methodLook } from '../../plots/methodLook';
import { Chart, type Frame } from '../Chart';
import { Answers } from './Answers';
import { LiarTiles } from './LiarTiles';
import type { LiarsShown } from './liars';
import './liars.css';
import { WORKERS } from './lying-exchange';

const points = (chances: readonly number[]) => chances.map((chance, liars) => [liars, chance] as const);

/** Who lies; what mean, median and vote make of it; and how often each is wrong by the number of liars. */
export function LiarsPicture({ values: { who, kind }, data, turn }: LiarsShown) {
  const { exchange, liars, mean, vote, blind, omniscient, threshold } = data;
  const averaged = methodLook('sgd');
  const voted = methodLook('signsgd-vote');
  const other =
    kind === 'omniscient' ? { label: 'vote, flippers', of: blind } : { label: 'vote, liars know', of: omniscient };
  return (
    <>
      <LiarTiles who={who} sent={exchange.sent} onWho={(next) => turn({ who: next })} />
      <Answers exchange={exchange} />
      <Chart
        aspect={2.5}
        x={{ label: 'liars among 27 workers', domain: [0, WORKERS], ticks: [0, 6, 12, 18, 24] }}
        y={{ label: 'chance of a wrong coordinate', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
        curves={[
          { label: 'mean', points: points(mean), color: averaged.color, dash: averaged.dash, term: 'sgd' },
          { label: other.label, points: points(other.of), color: voted.color, dash: '4 2.5', thin: true },
          { label: 'vote, median', points: points(vote), color: voted.color, term: 'signsgd-vote' },
        ]}
        under={(frame) => (
          <>
            <path className="liars-cursor" d={`M${frame.across(liars)} ${frame.up(0)}V${frame.up(1)}`} />
            <Threshold at={WORKERS / 2} label="½" words="flippers" frame={frame} />
            <Threshold at={WORKERS * threshold} label="1 − 1/(2p)" words="liars who know" before frame={frame} />
          </>
        )}
        over={({ across, up, scale }) => (
          <>
            <circle
              className="liars-here"
              cx={across(liars)}
              cy={up(mean[liars])}
              r={6 * scale}
              style={{ fill: averaged.color }}
            />
            <circle
              className="liars-here"
              cx={across(liars)}
              cy={up(vote[liars])}
              r={6 * scale}
              style={{ fill: voted.color }}
            />
          </>
        )}
      />
    </>
  );
}

interface ThresholdProps {
  at: number;
  label: string;
  /** Whose it is; left out where there is no room. */
  words: string;
  before?: boolean;
  frame: Frame;
}

/** Where ever more workers begin to lose. */
function Threshold({ at, label, words, before = false, frame: { across, up, scale } }: ThresholdProps) {
  const isRoomy = across(at) - across(0) > 190 * scale;
  return (
    <>
      <path className="grid reference" d={`M${across(at)} ${up(0)}V${up(1)}`} />
      <text
        className="tick liars-threshold"
        x={across(at) + (before ? -5 : 5)}
        y={up(before ? 0.62 : 0.12) + 5 * scale}
        textAnchor={before ? 'end' : 'start'}
      >
        {isRoomy ? `${label}: ${words}` : label}
      </text>
    </>
  );
}
