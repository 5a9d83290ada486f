/** What a key asks of a lecture. */
export type Action =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'freeze'
  | 'speaker'
  | 'sheet'
  | 'code'
  | 'leave'
  | { chapter: number };

/** The keys as the sheet shows them; some are heard by the stage alone, not by the speaker's window. */
export const KEYS: readonly { keys: string; does: string; onStage?: true }[] = [
  { keys: '→  Page Down  Space', does: 'the next beat' },
  { keys: '←  Page Up', does: 'the beat before' },
  { keys: 'Home  End', does: 'the first and the last beat of the chapter' },
  { keys: '1 … 9', does: 'the chapter of that number' },
  { keys: 'B  .', does: 'blank the screen, and show it again' },
  { keys: 'F', does: 'freeze what the hall sees: it cannot be touched, and you go ahead' },
  { keys: 'S', does: 'the speaker’s window: notes, next beat, clock', onStage: true },
  { keys: 'Q', does: 'the QR code of what is shown, for the phones in the hall', onStage: true },
  { keys: '?', does: 'this sheet' },
  { keys: 'P  Esc', does: 'leave the stage', onStage: true },
];

const BY_NAME: Readonly<Record<string, Action>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  PageDown: 'next',
  PageUp: 'back',
  ' ': 'next',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  f: 'freeze',
  s: 'speaker',
  q: 'code',
  '?': 'sheet',
  p: 'leave',
  Escape: 'leave',
};

/** What a key that is held goes on doing; the screen of who holds B must not flicker. */
const GOES_ON: readonly Action[] = ['next', 'back'];

/** Whether an action is that of a key held down, and was done when it was pressed. */
export const isHeld = (action: Action, { repeat }: Pick<KeyboardEvent, 'repeat'>): boolean =>
  repeat && !GOES_ON.includes(action);

/** A clicker sends these, so they never belong to a control. */
const ALWAYS = ['PageDown', 'PageUp'];
const TURNS = 'input, select, textarea, [role="slider"], [role="grid"] *, [contenteditable]';
const WRITES = 'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, [contenteditable]';

/**
 * What a key asks for, or null: keys with a modifier are the browser's, and the arrows, Space, Home and End belong to a control that has
 * the focus and uses them, unless a hand has put it there.
 */
export function actionOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent, isByHand = false): Action | null {
  if (ctrlKey || metaKey || altKey) return null;
  const at = target instanceof Element ? target : null;
  // Beyond the last stop of a dialog, or of a menu, nothing has the focus; and one that was just closed may still hold it.
  if (at?.closest('[popover]') || at?.ownerDocument.querySelector('dialog[open], [popover]:popover-open')) return null;
  if (ALWAYS.includes(key)) return BY_NAME[key];
  const isSign = key.length === 1 && key !== ' ';
  if (at?.closest(WRITES)) return null;
  if (!isByHand && at?.closest(isSign ? 'select' : TURNS)) return null;
  if (!isByHand && key === ' ' && at?.closest('button, a, summary')) return null;
  if (/^[1-9]$/.test(key)) return { chapter: Number(key) };
  const name = isSign ? key.toLowerCase() : key;
  return Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : null;
}
