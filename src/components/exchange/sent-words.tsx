import type { ReactNode } from 'react';
import type { Method } from '../../optim/methods';

/** A letter of one worker. */
export const of = (symbol: string) => (
  <>
    <i>{symbol}</i>
    <sub>
      <i>w</i>
    </sub>
  </>
);
/** What a worker sends, by its compressor. */
export const SENT: Record<Method['compressor'], string> = {
  none: 'Every worker sends its numbers as they are, 32 bits each.',
  sign: 'Sizes are dropped; the signs are packed, a bit for each weight, and sent.',
  'scaled-sign': 'Every worker sends the signs, and one number: the size they all stand for.',
  'two-mean': 'Every worker sends the signs, and what a plus and a minus stand for.',
  'noisy-sign': 'Noise is added on purpose; then the signs are packed and sent.',
  'stochastic-sign': 'The signs are drawn by chance, the surer the larger the number, and sent.',
  'top-k': 'Every worker sends only its largest numbers, and where they stand.',
  'random-k': 'Every worker sends a few numbers drawn by chance, and where they stand.',
  qsgd: 'Every worker rounds its numbers by chance to a few levels, and sends these.',
  terngrad: 'Every worker rounds its numbers by chance to −1, 0 or 1 of the largest.',
};

/** What the ballots of a method are, as an equation. */
export function ballotEquation({
  momentum,
  memory,
  compressor,
}: Pick<Method, 'momentum' | 'memory' | 'compressor'>): ReactNode {
  const remembers = memory === 'feedback';
  const input = of(remembers ? 'p' : momentum === 'none' ? 'g' : 'm');
  const message = remembers ? (
    <>
      Δ
      <sub>
        <i>w</i>
      </sub>
    </>
  ) : (
    of('b')
  );
  if (compressor === 'sign') {
    return (
      <>
        {message} = {remembers && 'γ '}sign {input}
      </>
    );
  }
  if (compressor === 'scaled-sign') {
    return (
      <>
        {message} = (‖{input}‖₁/<i>d</i>) sign {input}
      </>
    );
  }
  return (
    <>
      {message} = <i>C</i>({input})
    </>
  );
}
