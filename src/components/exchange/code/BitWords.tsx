import type { WordRow } from './walk';

/** What the marks of some rows mean. */
export function BitWords({ rows }: { rows: readonly WordRow[] }) {
  const marks = rows.filter(({ kind }) => kind === 'marks');
  const areZeros = marks.every(({ name }) => name.startsWith('z'));
  return (
    <p className="code-words">
      {rows.some(({ kind }) => kind === 'signs') && (
        <>
          <span>□ bit 1: minus</span> <span>■ bit 0: plus</span>
        </>
      )}{' '}
      {marks.length > 0 && (
        <>
          <span>✕ {areZeros ? 'exactly zero' : 'bit 1: yes'}</span> <span>· {areZeros ? 'not zero' : 'bit 0: no'}</span>
        </>
      )}
      {rows.some(({ kind }) => kind === 'digits') && <span>0 and 1: digits of 32 counts</span>}
    </p>
  );
}
