import { percent } from '../../plots/format';

interface Props {
  left: number;
  up: (x: number) => number;
  scale: number;
  wrong: number;
}

/** Before the run: what one sign says, as two arrows from the start as long as they are likely. */
export function WallQuestion({ left, up, scale, wrong }: Props) {
  const x = left + 30 * scale;
  const arrow = (to: number) => {
    const back = up(to) > up(0) ? -8 : 8;
    return `M${x} ${up(0)}V${up(to)}m-6 ${back}l6 ${-back}l6 ${back}`;
  };
  return (
    <>
      <circle className="plane-start" cx={x} cy={up(0)} r={4.5} />
      <path className="wall-arrow" d={arrow(0.9 * wrong)} />
      <path className="wall-arrow" d={arrow(-0.9 * (1 - wrong))} />
      <text x={x + 14 * scale} y={up(0.45 * wrong)} dy="0.35em">
        a sign says up {percent(wrong)}
      </text>
      <text x={x + 14 * scale} y={up(-0.45 * (1 - wrong))} dy="0.35em">
        down {percent(1 - wrong)}
      </text>
    </>
  );
}
