/** What a link of one version says otherwise than a link of the next one. */
export interface Change {
  /** Knobs that have another name since: the old name, the new one. */
  readonly names: Readonly<Record<string, string>>;
  /** By new name: words of a choice or a list that are called otherwise since. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * By new name: what a knob stood at before its default changed. A link leaves defaults out, so this is filled in where the link speaks of
   * the same figure, or the lab, at all; one that does not shows them as they open today.
   */
  readonly defaults: Readonly<Record<string, string>>;
}

/**
 * The changes, the oldest first: entry i leads from version i to version i + 1. Links without a tag are of version 1. Those of pages
 * before there were versions look like them, so the first change, which holds only what version 1 has no other meaning for, is made to them too.
 * Whoever renames a knob or a word, or changes a default, adds a change here; `link-form.test.ts` tells when one is missing.
 */
export const CHANGES: readonly Change[] = [
  {
    names: { 'spb.nodes': 'spb.workers' },
    words: { 'lab.schedule': { root: 'inverse-root' } },
    defaults: {},
  },
];

const UNTAGGED = 1;
const TAG = 'v';

/** The entries of a link, each name once, as a link of today has them, and a sentence for what could not be taken as it was. */
export interface Understood {
  entries: ReadonlyMap<string, string>;
  corrections: string[];
}

/** Reads a link's query of any version. Never throws; a version that is not known yet is read as far as it is understood. */
export function understood(query: string, changes: readonly Change[] = CHANGES): Understood {
  const corrections: string[] = [];
  const said = new Map<string, string>();
  const twice = new Set<string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (said.has(name)) twice.add(name);
    said.set(name, value);
  }
  for (const name of twice) {
    corrections.push(`The link says “${name.slice(0, 40)}” more than once; the last time counts.`);
  }
  const version = versionOf(said.get(TAG), changes.length, corrections);
  said.delete(TAG);
  // What a link without a tag says is of version 1 or older, and nothing of version 1 is changed by the first change.
  const entries = changes.slice(version <= UNTAGGED ? 0 : version).reduce(after, said);
  return { entries, corrections };
}

/** The tag that a query needs to be read as it is meant, ready to be written before its other entries; '' if it needs none. */
export function tagFor(entries: readonly (readonly [string, string])[], changes: readonly Change[] = CHANGES): string {
  const untagged = changes.slice(UNTAGGED).reduce(after, new Map(entries));
  const isMeant = untagged.size === entries.length && entries.every(([name, value]) => untagged.get(name) === value);
  return isMeant ? '' : `${TAG}=${changes.length}`;
}

function versionOf(tag: string | undefined, current: number, corrections: string[]): number {
  if (tag === undefined) return UNTAGGED;
  const version = /^[1-9]\d{0,5}$/.test(tag) ? Number(tag) : null;
  if (version === null) {
    corrections.push(`“${tag.slice(0, 40)}” is no version of a link; it is read as if it had none.`);
    return UNTAGGED;
  }
  if (version > current) {
    corrections.push(
      `The link was made by a newer version of these pages (links of version ${version}, here ${current}); what is understood of it is shown.`,
    );
  }
  return version;
}

/** A link as the next version says the same. */
function after(said: ReadonlyMap<string, string>, { names, words, defaults }: Change): Map<string, string> {
  const next = new Map<string, string>();
  for (const [old, text] of said) {
    const name = Object.hasOwn(names, old) ? names[old] : old;
    // Who says it by its new name means that.
    if (name !== old && said.has(name)) continue;
    const renamed = Object.hasOwn(words, name) ? words[name] : {};
    const word = (each: string) => (Object.hasOwn(renamed, each) ? renamed[each] : each);
    next.set(name, text.split('.').map(word).join('.'));
  }
  const spokenOf = new Set([...next.keys()].map(subjectOf));
  for (const [name, text] of Object.entries(defaults)) {
    if (spokenOf.has(subjectOf(name)) && !next.has(name)) next.set(name, text);
  }
  return next;
}

/** The figure that a name belongs to, or the lab. */
const subjectOf = (name: string) => name.slice(0, name.indexOf('.') + 1);
