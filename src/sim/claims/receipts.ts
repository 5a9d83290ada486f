import type { Claim, Expected, Measured } from './claim';
import { DEMOS, type DemoId } from './demos';
import { tolerancesOf, type Verdict, verdictOf } from './verdict';

/** A claim and what came out when it was run. */
export interface Receipt extends Verdict {
  claim: Claim;
  measured: Measured;
}

/** Runs one claim. */
export function receiptOf(claim: Claim): Receipt {
  const measured = claim.measure();
  return { claim, measured, ...verdictOf(claim, measured) };
}

/** A receipt as one line of JSON. Numbers that JSON has no word for are written as text. */
export function receiptLine({ claim, measured, verdict, distance }: Receipt): string {
  const { id, demo, chapter, sentence, setting, source, expected, tolerance } = claim;
  const labels = Object.keys(expected.values);
  const line = {
    id,
    demo,
    chapter,
    sentence,
    setting,
    source,
    expected,
    measured: Object.fromEntries(labels.map((label, i) => [label, measured[i]])),
    tolerance,
    verdict,
    distance,
  };
  return JSON.stringify(line, (_, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}

/** The receipts as a page of Markdown, grouped by demo. Equal receipts give equal text. */
export function receiptsPage(receipts: readonly Receipt[]): string {
  const failed = receipts.filter(({ verdict }) => verdict === 'fails').length;
  const lines = [
    '# Receipts',
    '',
    'Every claim of One Bit, run. `npm run receipts` writes this page: it runs the claims of `src/sim/claims.ts` in Node and prints',
    'what they measured beside what was expected; the unit tests run the same list and refuse a page that is out of date. Expected',
    'values come from the papers or from a derivation that does not use the code measured. Measured values are rounded',
    'well below the tolerance. *Off* is the largest distance from what is expected in units of the tolerance.',
    '',
    `${receipts.length} claims: ${receipts.length - failed} hold, ${failed} fail.`,
  ];
  for (const [demo, title] of Object.entries(DEMOS) as [DemoId, string][]) {
    const group = receipts.filter(({ claim }) => claim.demo === demo);
    if (group.length === 0) continue;
    lines.push('', `## ${demo}: ${title}`, '');
    lines.push(
      '| claim | source | expected | measured | tolerance | verdict | off |',
      '| --- | --- | --- | --- | --- | --- | --- |',
    );
    lines.push(...group.map(row));
  }
  return `${lines.join('\n')}\n`;
}

function row({ claim, measured, verdict, distance }: Receipt): string {
  const { id, sentence, setting, source, expected, why, toleranceWhy } = claim;
  const tolerances = tolerancesOf(claim);
  const same = new Set(tolerances).size === 1;
  const shown = tolerances.map((value) => digits(Number(value.toPrecision(3))));
  const shownTolerance = same ? shown[0] : shown.join('<br>');
  const cells = [
    `**${sentence}** ${why}<br>*${setting}*<br>\`${id}\``,
    source,
    shownExpected(expected),
    measured.map((value, i) => shownMeasured(value, expected, i, tolerances[i])).join('<br>'),
    `${shownTolerance}<br>${toleranceWhy}`,
    verdict,
    expected.relation === 'equals' ? distance.toFixed(1) : '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function shownExpected({ relation, values }: Expected): string {
  const entries = Object.entries<number | readonly [number, number]>(values);
  const shown = entries.map(([label, value]) => {
    const text = typeof value === 'number' ? digits(value) : `${digits(value[0])} … ${digits(value[1])}`;
    return `${label}: ${text}`;
  });
  return relation === 'equals' || relation === 'between' ? shown.join('<br>') : `${relation}<br>${shown.join('<br>')}`;
}

/**
 * A measured number, cut where machines may differ: an equality is shown to a tenth of its tolerance, and what lies a
 * thousand times below its bound is shown as that.
 */
function shownMeasured(value: number, expected: Expected, index: number, tolerance: number): string {
  const target = Object.values<number | readonly [number, number]>(expected.values)[index];
  const bound = typeof target === 'number' ? target : target[1];
  if (expected.relation === 'equals') {
    if (tolerance === 0) return digits(value);
    const unit = 10 ** (Math.floor(Math.log10(tolerance)) - 1);
    return digits(Math.round(Number((value / unit).toPrecision(12))) * unit);
  }
  const least = Math.max(Math.abs(bound), tolerance) / 1000;
  if (expected.relation === 'at most' && bound >= 0 && Math.abs(value) < least) return `< ${digits(least)}`;
  return digits(Number(value.toPrecision(4)));
}

/** A number in at most nine digits, without zeros at the end; far from 1 in powers of ten. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const short = Number(value.toPrecision(9));
  if (short === 0) return '0';
  const size = Math.abs(short);
  return size < 1e-4 || size >= 1e9 ? short.toExponential().replace('e+', 'e') : String(short);
}
