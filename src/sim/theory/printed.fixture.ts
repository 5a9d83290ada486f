import { expect } from 'vitest';

/** Expects a number to round to what is printed, digit by digit: '.0184', '3.0e-5', '1e4'. */
export function expectPrinted(value: number, text: string): void {
  const [digits, exponent = '0'] = text.split('e');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const unit = 10 ** (Number(exponent) - decimals);
  // A little more than half a unit, since a printed 5 at the end may have been rounded either way.
  expect(Math.abs(value - Number(text)), `${value} is not ${text}`).toBeLessThanOrEqual(0.5001 * unit);
}
