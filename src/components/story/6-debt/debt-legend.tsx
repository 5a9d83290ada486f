import type { LegendKey } from '../parts/Legend';

/** In both legends: a new gradient, and what is sent of it. */
const SENT: readonly LegendKey[] = [
  { mark: <rect className="debt-new" x={1} y={3} width={14} height={10} />, says: 'new gradient' },
  { mark: <path className="debt-sent" data-term="compressor" d="M8 0v16" />, says: 'sent' },
];
/** With memory, and without it. */
export const KEPT: readonly LegendKey[] = [
  { mark: <rect className="debt-owed" x={1} y={3} width={14} height={10} />, says: 'owed' },
  SENT[0],
  { mark: <circle className="debt-wanted" cx={8} cy={8} r={4} />, says: 'wanted: the two together' },
  SENT[1],
  { mark: <path className="debt-next" data-term="residual" d="M0 12h16" />, says: 'owed next' },
  {
    mark: (
      <>
        <path className="debt-paid" d="M0 4h9v4H0Z" />
        <path className="debt-owed" d="M9 9h7v4H9Z" />
        <path className="debt-due" d="M15.25 1v14" />
      </>
    ),
    says: 'sent so far + owed = due',
  },
];
export const LOST: readonly LegendKey[] = [
  ...SENT,
  {
    mark: (
      <>
        <path className="debt-paid" d="M0 6h9v4H0Z" />
        <path className="debt-due" d="M15.25 1v14" />
      </>
    ),
    says: 'sent so far, and due',
  },
];
