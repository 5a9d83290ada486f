import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLAIMS, type Claim, DEMOS, type Receipt, receiptLine, receiptOf, receiptsPage, verdictOf } from '../claims';

const receipts = new Map<string, Receipt>();

/** The receipt of a claim, run once for all tests. */
function receiptOnce(claim: Claim): Receipt {
  const receipt = receipts.get(claim.id) ?? receiptOf(claim);
  receipts.set(claim.id, receipt);
  return receipt;
}

describe('every claim holds', () => {
  test.each(CLAIMS.map((claim) => [`${claim.id}: ${claim.sentence}`, claim] as const))('%s', (_, claim) => {
    const { measured, verdict, distance } = receiptOnce(claim);
    expect({ measured, verdict, distance }).toMatchObject({ verdict: 'holds' });
  });
});

describe('the list of claims', () => {
  test('has ids of its own, in kebab case', () => {
    const ids = CLAIMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('is long, and misses no demonstration, theorem or chapter', () => {
    expect(CLAIMS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CLAIMS.map(({ demo }) => demo))).toEqual(new Set(Object.keys(DEMOS)));
    expect([...new Set(CLAIMS.map(({ chapter }) => chapter))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('tells the reader no number in figures that is not measured', () => {
    for (const { sentence } of CLAIMS) expect(sentence.replace(/EF21|ResNet-50/g, '')).not.toMatch(/\d/);
  });

  test('says of each where it comes from, why, and how exactly', () => {
    for (const { id, setting, source, why, toleranceWhy, sentence, expected } of CLAIMS) {
      for (const text of [setting, source, why, toleranceWhy, sentence]) expect(text, id).not.toBe('');
      expect(sentence, id).toMatch(/^\p{Lu}|^sign/u);
      expect(sentence, id).toMatch(/\.$/);
      for (const label of Object.keys(expected.values)) expect(label, id).not.toMatch(/^\d+$/);
    }
  });
});

describe('the receipts', () => {
  test('docs/receipts.md is what would be written now (npm run receipts)', () => {
    const page = readFileSync(new URL('../../../docs/receipts.md', import.meta.url), 'utf8');
    expect(receiptsPage(CLAIMS.map(receiptOnce))).toBe(page);
  });

  test('are one line of JSON each', () => {
    for (const claim of CLAIMS) {
      const line = receiptLine(receiptOnce(claim));
      expect(line).not.toContain('\n');
      expect(JSON.parse(line)).toMatchObject({ id: claim.id, sentence: claim.sentence, verdict: 'holds' });
    }
  });

  test('measure the same numbers when run again', () => {
    for (const claim of CLAIMS.filter((_, i) => i % 10 === 0)) {
      expect(claim.measure(), claim.id).toEqual(receiptOnce(claim).measured);
    }
  });

  test('of a claim that fails say so', () => {
    const claim = { ...CLAIMS[0], measure: () => receiptOnce(CLAIMS[0]).measured.map(() => Number.NaN) };
    const receipt = receiptOf(claim);
    expect(receipt).toMatchObject({ verdict: 'fails', distance: Infinity });
    expect(receiptsPage([receipt])).toContain('| fails |');
    expect(verdictOf(claim, receipt.measured).verdict).toBe('fails');
  });
});
