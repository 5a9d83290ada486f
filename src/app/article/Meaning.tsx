import { METHODS } from '../../optim/methods';
import { GLOSSARY, type GlossaryWord, METHOD_WORDS } from '../../story/glossary';

/** Whether there is anything to tell of a term. */
export function hasMeaning(term: string): boolean {
  return Object.hasOwn(GLOSSARY, term) || Object.hasOwn(METHOD_WORDS, term);
}

/** What a term is called. */
export function nameOf(term: string): string {
  return METHODS.find(({ id }) => id === term)?.name ?? term;
}

/** What a word of the glossary means, or what a method does and where it comes from. */
export function Meaning({ of }: { of: string }) {
  const method = METHODS.find((row) => row.id === of);
  if (!method) return GLOSSARY[of as GlossaryWord];
  return (
    <>
      {METHOD_WORDS[method.id]} <cite>{method.source}</cite>
    </>
  );
}
