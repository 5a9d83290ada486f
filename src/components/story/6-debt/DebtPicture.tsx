import { useSize } from '../../plots/useSize';
import { Legend } from '../parts/Legend';
import { DebtDrawn, heightOf } from './DebtDrawn';
import { KEPT, LOST } from './debt-legend';
import type { Ledger } from './ledger';

interface Props {
  ledger: Ledger;
  /** The coordinate whose name stands out, because the caption speaks of it. */
  told: number;
  hasMemory: boolean;
  /** One round on or back. */
  onStep: (way: 1 | -1) => void;
}

/** Every coordinate's books in one round: debt, new gradient, what is sent; beside them the signs sent last, and what all comes to. */
export function DebtPicture({ ledger, told, hasMemory, onStep }: Props) {
  const [ref, { width, scale, taller }] = useSize<HTMLDivElement>();
  return (
    <>
      <div className="debt-steps">
        <button type="button" className="button" onClick={() => onStep(-1)}>
          Back a round
        </button>
        <button type="button" className="button" onClick={() => onStep(1)}>
          Next round
        </button>
      </div>
      <Legend keys={hasMemory ? KEPT : LOST} />
      <div className="debt-picture" ref={ref} style={{ height: heightOf(ledger, { scale, taller }) }}>
        {width > 0 && <DebtDrawn {...{ ledger, told, hasMemory, width, scale, taller }} />}
      </div>
    </>
  );
}
