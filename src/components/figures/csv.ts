import { csvFormatRow } from 'd3';
import type { NumberTable } from './Numbers';

/** A table as comma-separated values (RFC 4180) under a row of headers, every number in full. */
export function csvOf({ columns, rows }: NumberTable): string {
  return [columns, ...rows].map((row) => `${csvFormatRow(row.map(String))}\r\n`).join('');
}
