import { encode } from 'uqr';

/** Modules of white around a code, as ISO/IEC 18004 asks. */
const QUIET = 4;
/** A code of a higher version has modules too small for the last row of a hall. */
const HIGHEST = 25;

export interface Code {
  /** Modules along a side, the quiet zone with them. */
  side: number;
  /** The dark modules as the outline of an SVG path, a unit a module. */
  path: string;
}

/** A text as a QR code that a hall can scan, error correction M; null if the text is too long for one. */
export function codeOf(text: string): Code | null {
  const data = modulesOf(text);
  if (!data) return null;
  const runs = data.flatMap((row, y) =>
    row.map((isDark, x) => {
      if (!isDark || row[x - 1]) return '';
      let end = x + 1;
      while (row[end]) end++;
      return `M${x} ${y}h${end - x}v1H${x}z`;
    }),
  );
  return { side: data.length, path: runs.join('') };
}

/** The dark modules, row by row. */
function modulesOf(text: string): boolean[][] | null {
  try {
    return encode(text, { ecc: 'M', border: QUIET, maxVersion: HIGHEST }).data;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
