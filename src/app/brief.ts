/** More sentences at once than these are not read. */
const MOST = 6;

/** The first sentences of many, and one that counts the others. */
export function brief(sentences: readonly string[]): string[] {
  const said = [...new Set(sentences)];
  if (said.length <= MOST) return said;
  return [...said.slice(0, MOST - 1), `${said.length - MOST + 1} more things in the link are not understood.`];
}
