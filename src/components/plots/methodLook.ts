import {
  type SymbolType,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3';
import { METHODS, type MethodId, methodOf } from '../../optim/methods';

/** How a method is drawn, the same in every figure: colour and dash and marker, so that no one of them is needed. */
export interface MethodLook {
  name: string;
  color: string;
  /** Of the stroke, in units of its width. */
  dash: string;
  marker: SymbolType;
}

const LOOKS: Record<MethodId, Omit<MethodLook, 'name'>> = {
  sgd: { color: 'var(--sgd)', dash: '0.1 2', marker: symbolCircle },
  'sgd-momentum': { color: 'var(--sgd)', dash: '5 2 0.1 2', marker: symbolDiamond },
  adam: { color: 'var(--adam)', dash: '7 2 2 2', marker: symbolDiamond },
  signsgd: { color: 'var(--sign)', dash: '3 1.5', marker: symbolTriangle },
  signum: { color: 'var(--signum)', dash: '8 3', marker: symbolCross },
  'signsgd-vote': { color: 'var(--sign)', dash: '', marker: symbolSquare },
  'signum-vote': { color: 'var(--signum)', dash: '', marker: symbolTriangle },
  'scaled-sign': { color: 'var(--ef)', dash: '1.5 1.5', marker: symbolCircle },
  'ef-signsgd': { color: 'var(--ef)', dash: '4 2', marker: symbolDiamond },
  ssdm: { color: 'var(--stochastic)', dash: '5 1.5 1.5 1.5', marker: symbolStar },
};

const NAMES = Object.fromEntries(METHODS.map(({ id, name }) => [id, name])) as Record<MethodId, string>;

/** The look of a method. */
export function methodLook(id: MethodId): MethodLook {
  return { name: NAMES[id], ...LOOKS[id] };
}

/** A dash pattern scaled to a stroke's width in pixels. */
export function dashFor(dash: string, width: number): string | undefined {
  return dash === ''
    ? undefined
    : dash
        .split(' ')
        .map((part) => Number(part) * width)
        .join(' ');
}

/** What an exchange of a method comes to: a vote where a majority is taken, else a step. */
export function outcomeOf(id: MethodId): 'vote' | 'step' {
  return methodOf(id).aggregator === 'majority' ? 'vote' : 'step';
}
