/** The knobs in which an answer is kept: `guess` of a prediction, `sketch` of a drawn curve. */
export const BETS: readonly string[] = ['guess', 'sketch'];
