import { number } from '../../../sim/parameter';

/** The knob of Signum's β; at 0 it is signSGD, which the traps are about. */
export const momentum = (why: string, max = 0.95) =>
  number({ label: 'Momentum', symbol: 'β', min: 0, max, scale: 'linear', digits: 2, default: 0, why });
