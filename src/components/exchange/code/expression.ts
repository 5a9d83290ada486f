/** Values of the names that an expression uses: unsigned 32-bit words. */
export type Names = ReadonlyMap<string, number>;

/**
 * The value of a WGSL expression of words, ~ & ^ | and parentheses, as a shader computes it. Throws a SyntaxError on anything else, and a
 * ReferenceError on a name without a value.
 */
export function evaluate(expression: string, names: Names): number {
  const tokens = expression.match(/[A-Za-z_][\w.]*|0x[0-9a-f]+u|\d+u|[~&^|()]|\S/g) ?? [];
  let at = 0;
  const take = () => tokens[at++];

  const unary = (): number => {
    const token = take();
    if (token === '~') return ~unary() >>> 0;
    if (token === '(') {
      const value = binary(0);
      if (take() !== ')') throw new SyntaxError(`A parenthesis is not closed in “${expression}”.`);
      return value;
    }
    if (token !== undefined && /^\d/.test(token)) return Number(token.slice(0, -1)) >>> 0;
    if (token === undefined || !/^[A-Za-z_]/.test(token)) throw new SyntaxError(`“${expression}” cannot be read.`);
    const value = names.get(token);
    if (value === undefined) throw new ReferenceError(`“${token}” has no value in “${expression}”.`);
    return value;
  };
  const binary = (level: number): number => {
    if (level === OPERATORS.length) return unary();
    const { sign, apply } = OPERATORS[level];
    let value = binary(level + 1);
    while (tokens[at] === sign) {
      at++;
      value = apply(value, binary(level + 1)) >>> 0;
    }
    return value;
  };
  const value = binary(0);
  if (at !== tokens.length) throw new SyntaxError(`“${expression}” cannot be read beyond “${tokens[at]}”.`);
  return value;
}

/** From the loosest to the tightest. */
const OPERATORS = [
  { sign: '|', apply: (a: number, b: number) => a | b },
  { sign: '^', apply: (a: number, b: number) => a ^ b },
  { sign: '&', apply: (a: number, b: number) => a & b },
];

/** The names in an expression, each once. */
export function namesIn(expression: string): string[] {
  return [...new Set(expression.match(/[A-Za-z_][\w.]*/g) ?? [])];
}
