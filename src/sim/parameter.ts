/** A knob is declared once: the declaration drives its control, the link, validation and the docs. */
interface Declared {
  label: string;
  /** The letter the papers use. */
  symbol?: string;
  /** One sentence: why this knob matters. */
  why: string;
}

export interface NumberParameter extends Declared {
  kind: 'number';
  min: number;
  max: number;
  /** Whole numbers only. */
  whole?: boolean;
  /** How a slider spreads the range: `log` needs min > 0, `squares` spends more travel on small values. */
  scale: 'linear' | 'log' | 'squares';
  /** Digits after the point when shown. */
  digits?: number;
  default: number;
}

export interface ChoiceParameter<T extends string = string> extends Declared {
  kind: 'choice';
  options: readonly { value: T; label: string }[];
  default: T;
}

export interface ListParameter<T extends string = string> extends Declared {
  kind: 'list';
  options: readonly { value: T; label: string }[];
  default: readonly T[];
}

export type Parameter = NumberParameter | ChoiceParameter | ListParameter;
export type Parameters = Record<string, Parameter>;

/** The values of a group of parameters. */
export type Values<P extends Parameters> = {
  [K in keyof P]: P[K] extends NumberParameter
    ? number
    : P[K] extends ChoiceParameter<infer T>
      ? T
      : P[K] extends ListParameter<infer T>
        ? T[]
        : never;
};

export const number = (p: Omit<NumberParameter, 'kind'>): NumberParameter => ({ kind: 'number', ...p });
export const choice = <T extends string>(p: Omit<ChoiceParameter<T>, 'kind'>): ChoiceParameter<T> => ({
  kind: 'choice',
  ...p,
});
export const list = <T extends string>(p: Omit<ListParameter<T>, 'kind'>): ListParameter<T> => ({ kind: 'list', ...p });

/** A value made valid, and a sentence if it had to be changed. */
export interface Checked {
  value: number | string | string[];
  correction?: string;
  /** What is wrong, in a sentence, where no valid value is near the raw one: the whole or a part of it is lost. */
  refusal?: string;
}

/** The nearest valid value to a raw one (a string of the link, a number or a list of a script), with a sentence if they differ. */
export function check(parameter: Parameter, raw: unknown): Checked {
  if (parameter.kind === 'number') return checkNumber(parameter, raw);
  if (parameter.kind === 'choice') return checkChoice(parameter, raw);
  return checkList(parameter, raw);
}

/** A value as the link writes it; check() reads it back to the same value. */
export function write(value: number | string | readonly string[]): string {
  return Array.isArray(value) ? value.join('.') : String(value);
}

function checkNumber(p: NumberParameter, raw: unknown): Checked {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : '';
  const value = text === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value))
    return lost(p.default, `${p.label} must be a number, not “${show(raw)}”`, `it is now ${p.default}`);
  const within = Math.min(p.max, Math.max(p.min, value));
  // Adding 0 turns −0 into 0, which the link could not tell apart.
  const near = (p.whole ? Math.round(within) : within) + 0;
  if (near === value) return { value: near };
  const range = `${p.whole ? 'a whole number ' : ''}between ${p.min} and ${p.max}`;
  return { value: near, correction: `${p.label} must be ${range}, not ${show(raw)}; it is now ${near}.` };
}

function checkChoice(p: ChoiceParameter, raw: unknown): Checked {
  if (p.options.some((option) => option.value === raw)) return { value: raw as string };
  const names = p.options.map((option) => option.value).join(', ');
  return lost(p.default, `${p.label} is one of ${names}, not “${show(raw)}”`, `it is now ${p.default}`);
}

/** Of what a list does not know, so many are named. */
const MOST_NAMED = 3;

function checkList(p: ListParameter, raw: unknown): Checked {
  const text = textOf(raw);
  const wanted = Array.isArray(raw) ? raw.map(textOf) : text.split('.');
  // A list that is empty by default may be emptied.
  if (text === '' && p.default.length === 0) return { value: [] };
  const known = p.options.map((option) => option.value).filter((value) => wanted.includes(value));
  const unknown = wanted.filter((value) => !p.options.some((option) => option.value === value));
  if (known.length === 0)
    return lost(
      [...p.default],
      `${p.label} names nothing known in “${show(raw)}”`,
      `now ${p.default.join(', ') || 'none'}`,
    );
  if (unknown.length > 0) {
    const named = unknown.slice(0, MOST_NAMED).map(show).join('”, “');
    const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : '';
    return lost(known, `${p.label}: there is no “${named}”${more}`, 'it is left out');
  }
  return { value: known };
}

function lost(value: Checked['value'], wrong: string, remedy: string): Checked {
  return { value, correction: `${wrong}; ${remedy}.`, refusal: `${wrong}.` };
}

/** Raw input as it may be quoted in a sentence: short, and no matter what it is. */
function show(raw: unknown): string {
  const text = textOf(raw);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function textOf(raw: unknown): string {
  try {
    return String(raw);
  } catch {
    return 'something unreadable';
  }
}
