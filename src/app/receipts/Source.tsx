const NUMBER = /(\d{4}\.\d{5}(?:v\d+)?)/;

/** Where a claim comes from, the papers' numbers on arXiv as links. */
export function Source({ text }: { text: string }) {
  const parts = text.split(NUMBER);
  return parts.map((part, i) =>
    NUMBER.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move.
      <a key={i} href={`https://arxiv.org/abs/${part}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
