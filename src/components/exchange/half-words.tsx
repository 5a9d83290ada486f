import type { ReactNode } from 'react';
import type { Method } from '../../optim/methods';
import type { HalfId } from './halves';
import { ballotEquation, of, SENT } from './sent-words';

/** What is said of a half: its name, what it does as an equation, and in a sentence. */
export interface HalfWords {
  name: string;
  equation: ReactNode;
  says: string;
}

type Parts = Pick<Method, 'momentum' | 'memory' | 'compressor' | 'aggregator' | 'server'>;

const total = (symbol: string) => (
  <>
    Σ
    <sub>
      <i>w</i>
    </sub>{' '}
    {of(symbol)}
  </>
);
const vector = (symbol: string) => <i>{symbol}</i>;
const inverse = (
  <>
    1/<i>M</i>
  </>
);

/** The words of a half of a method’s exchange. */
export function halfWords(half: HalfId, method: Parts): HalfWords {
  const { momentum, memory, compressor, aggregator, server } = method;
  const remembers = memory === 'feedback';
  const input = momentum === 'none' ? 'g' : 'm';
  switch (half) {
    case 'gradient':
      return {
        name: 'gradient',
        equation: <>{of('g')} = ∇f + noise</>,
        says: 'Every worker looks at a few examples of its own, and finds a gradient.',
      };
    case 'momentum':
      return {
        name: 'momentum',
        equation: (
          <>
            {of('m')} ← β{of('m')} + (1 − β){of('g')}
          </>
        ),
        says: 'Every worker blends it into the mean of those before.',
      };
    case 'owed':
      return {
        name: 'wanted',
        equation: (
          <>
            {of('p')} = γ{of(input)} + {of('e')}
          </>
        ),
        says: 'To its new step every worker adds what it still owes.',
      };
    case 'ballots':
      return { name: 'ballots', equation: ballotEquation(method), says: SENT[compressor] };
    case 'numbers':
      return {
        name: 'numbers',
        equation:
          compressor === 'none' ? (
            of(input)
          ) : (
            <>
              <i>C</i>({of(remembers ? 'p' : input)})
            </>
          ),
        says: SENT[compressor],
      };
    case 'tally':
      return {
        name: 'tally',
        equation: total('b'),
        says: 'The server counts the ballots for plus; drawn is their lead over those for minus.',
      };
    case 'sum':
      return { name: 'sum', equation: total(input), says: 'The server adds the numbers up.' };
    case 'vote':
      return {
        name: 'vote',
        equation: (
          <>
            {vector('v')} = sign {total('b')}
          </>
        ),
        says: 'The majority decides, weight by weight. An even split is a tie.',
      };
    case 'mean':
      return {
        name: 'mean',
        equation: remembers ? (
          <>
            Δ = {inverse} Σ
            <sub>
              <i>w</i>
            </sub>{' '}
            Δ
            <sub>
              <i>w</i>
            </sub>
          </>
        ) : (
          <>
            {vector('a')} = {inverse} {total(input)}
          </>
        ),
        says:
          aggregator === 'median'
            ? 'Drawn is the mean; this server takes the median of what it was sent.'
            : 'The server averages what it was sent.',
      };
    case 'step':
      return {
        name: 'step',
        equation: remembers ? (
          <>
            {vector('x')} ← {vector('x')} − Δ
          </>
        ) : (
          <>
            {vector('x')} ← {vector('x')} − {server === 'plain' ? 'γ' : 'step of '}
            {vector(aggregator === 'majority' ? 'v' : 'a')}
          </>
        ),
        says: 'The answer comes back, and everybody takes the same step.',
      };
    case 'residual':
      return {
        name: 'residual',
        equation: (
          <>
            {of('e')} ← {of('p')} − Δ
            <sub>
              <i>w</i>
            </sub>
          </>
        ),
        says: 'What was wanted and not sent is kept for the next round.',
      };
  }
}
