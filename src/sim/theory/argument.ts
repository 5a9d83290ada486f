/** Throws a RangeError with a sentence unless `value` is a chance in [0, 1]. */
export function checkChance(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} is a chance between 0 and 1, not ${value}.`);
}

/** Throws a RangeError with a sentence unless `value` is a whole number of at least `least`. */
export function checkCount(name: string, value: number, least = 1): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`${name} is a whole number of at least ${least}, not ${value}.`);
  }
}

/** Throws a RangeError with a sentence unless `value` is finite and above 0. */
export function checkPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} is a number above 0, not ${value}.`);
}

/** Throws a RangeError with a sentence unless `value` is finite and not below 0. */
export function checkNotNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} is a number not below 0, not ${value}.`);
}

/** Throws a RangeError with a sentence unless `value` lies in [low, high), as a momentum factor β in [0, 1) does. */
export function checkWithin(name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value < high)) throw new RangeError(`${name} lies in [${low}, ${high}), not at ${value}.`);
}
