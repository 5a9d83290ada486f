import {
  type SymbolType,
  symbolAsterisk,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolDiamond2,
  symbolPlus,
  symbolSquare,
  symbolSquare2,
  symbolStar,
  symbolTriangle,
  symbolTriangle2,
  symbolWye,
} from 'd3';
import type { History } from '../../sim/history';
import { SHOWN, type ShownMethod, shownRow } from '../../sim/own';

/** A symbol, filled or drawn as a line. × is left out: it says that a method diverged. */
export interface Marker {
  symbol: SymbolType;
  hollow: boolean;
}

/** How a method is drawn, the same in every figure: colour and dash and marker, so that no one of them is needed. */
export interface MethodLook {
  name: string;
  color: string;
  /** Of the stroke, in units of its width. */
  dash: string;
  marker: Marker;
}

const filled = (symbol: SymbolType): Marker => ({ symbol, hollow: false });
const hollow = (symbol: SymbolType): Marker => ({ symbol, hollow: true });

const DISC = filled(symbolCircle);
const DIAMOND = filled(symbolDiamond);
const SQUARE = filled(symbolSquare);
const TRIANGLE = filled(symbolTriangle);
const STAR = filled(symbolStar);
const CROSS = filled(symbolCross);
const WYE = filled(symbolWye);
const RING = hollow(symbolCircle);
const OPEN_SQUARE = hollow(symbolSquare2);
const OPEN_DIAMOND = hollow(symbolDiamond2);
const OPEN_TRIANGLE = hollow(symbolTriangle2);
const PLUS = hollow(symbolPlus);
const ASTERISK = hollow(symbolAsterisk);

const SOLID = '';
const DOTS = '0.1 2';
const BEADS = '1 2.4';
const DASHES = '4 2.5';
const LONG = '8 3';
const LONG_SHORT = '7 2.5 2 2.5';
const LONG_DOT = '6 2.5 0.1 2.5';
const LONG_DOTS = '6 2.5 0.1 2 0.1 2.5';
const PAIRS = '2.5 2 2.5 5';

const look = (color: string, dash: string, marker: Marker) => ({ color: `var(--${color})`, dash, marker });

/** A colour a family; no two methods share two of colour, dash and marker, and none of dash and marker where some eyes see their colours as one. */
const LOOKS: Record<ShownMethod, Omit<MethodLook, 'name'>> = {
  sgd: look('sgd', DOTS, DISC),
  'sgd-momentum': look('sgd', LONG_DOT, DIAMOND),
  'median-sgd': look('sgd', DASHES, OPEN_SQUARE),
  adam: look('adam', LONG_SHORT, ASTERISK),
  rprop: look('adam', LONG_DOTS, TRIANGLE),
  signsgd: look('sign', DASHES, TRIANGLE),
  'signsgd-vote': look('sign', SOLID, SQUARE),
  'noisy-signsgd': look('sign', DOTS, ASTERISK),
  signum: look('signum', LONG, CROSS),
  'signum-vote': look('signum', LONG_DOTS, OPEN_TRIANGLE),
  lion: look('signum', LONG_DOT, OPEN_DIAMOND),
  'scaled-sign': look('ef', BEADS, DISC),
  'ef-signsgd': look('ef', DASHES, DIAMOND),
  'ef-sign': look('ef', LONG, OPEN_SQUARE),
  'ef-signsgd-both': look('ef', SOLID, OPEN_DIAMOND),
  'onebit-sgd': look('ef', PAIRS, PLUS),
  'top-k': look('sparse', BEADS, SQUARE),
  'ef-top-k': look('sparse', DASHES, WYE),
  'random-k': look('sparse', DOTS, RING),
  'ef-random-k': look('sparse', LONG_DOT, CROSS),
  ef21: look('sparse', LONG, OPEN_TRIANGLE),
  qsgd: look('quantised', PAIRS, DISC),
  terngrad: look('quantised', LONG_SHORT, OPEN_SQUARE),
  ssdm: look('stochastic', PAIRS, STAR),
  own: look('ink', SOLID, RING),
};

const NAMES = Object.fromEntries(SHOWN.map(({ id, name }) => [id, name])) as Record<ShownMethod, string>;

/** The look of a method. */
export function methodLook(id: ShownMethod): MethodLook {
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

/** What an exchange of the watched method comes to: a vote where a majority is taken, else a step. */
export function outcomeOf({ watched, settings }: History): 'vote' | 'step' {
  return shownRow(watched, settings).aggregator === 'majority' ? 'vote' : 'step';
}
