import { type ReactNode, useId } from 'react';
import { methodLook } from '../../components/plots/methodLook';
import { METHODS, type MethodId } from '../../optim/methods';
import { GLOSSARY, type GlossaryWord, METHOD_WORDS } from '../../story/glossary';

/** A word of the glossary, or a method in its colour; pointing at it lights the marks of the figures that are named after it. */
export function Term({ of, children }: { of: string; children: ReactNode }) {
  const id = useId();
  const method = METHODS.find((row) => row.id === of);
  const point = (lit: boolean) => {
    for (const mark of document.querySelectorAll(`.story-figure [data-term="${of}"]`)) {
      mark.toggleAttribute('data-lit-target', lit);
    }
  };
  return (
    <span className="term">
      <button
        type="button"
        style={method ? { color: methodLook(of as MethodId).color } : undefined}
        aria-describedby={id}
        onPointerEnter={() => point(true)}
        onPointerLeave={() => point(false)}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
      >
        {children}
      </button>
      <span role="tooltip" id={id} className="meaning">
        {method ? (
          <>
            {METHOD_WORDS[method.id]} <cite>{method.source}</cite>
          </>
        ) : (
          GLOSSARY[of as GlossaryWord]
        )}
      </span>
    </span>
  );
}
