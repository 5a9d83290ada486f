import { Fragment } from 'react';

interface Props {
  /** A number as one of our functions writes it, with words before, within or after it: 19 rounds, under 0.1, almost all. */
  children: string;
  className?: string;
  /** Not what the sentence is about. */
  isLight?: boolean;
}

const WORDS = / ?[a-z]+ ?/;

/** A number with its words: the digits alone are in the face of numbers. */
export function Digits({ children, className = 'number', isLight = false }: Props) {
  const Face = isLight ? 'span' : 'b';
  const words = children.match(new RegExp(WORDS, 'g')) ?? [];
  return children.split(WORDS).map((digits, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text.
    <Fragment key={i}>
      {digits && <Face className={className}>{digits}</Face>}
      {words[i]}
    </Fragment>
  ));
}
