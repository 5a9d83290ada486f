import { type ReactNode, useId } from 'react';
import { methodLook } from '../../components/plots/methodLook';
import { METHODS, type MethodId } from '../../optim/methods';
import { Meaning } from './Meaning';

/** A word of the glossary, or a method in its colour. Pointed at, it lights the marks of the figures that are named after it. */
export function Term({ of, children }: { of: string; children: ReactNode }) {
  const id = useId();
  const isMethod = METHODS.some((row) => row.id === of);
  return (
    <span className="term">
      <button
        type="button"
        data-term={of}
        style={isMethod ? { color: methodLook(of as MethodId).color } : undefined}
        aria-describedby={id}
      >
        {children}
      </button>
      <span role="tooltip" id={id} className="meaning">
        <Meaning of={of} />
      </span>
    </span>
  );
}
