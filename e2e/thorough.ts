/** `npm test` takes a sample of what repeats itself; `THOROUGH=1 npm test -- e2e` takes all of it. */
export const THOROUGH = process.env.THOROUGH === '1';
