import type { ShownMethod } from '../../sim/own';
import { methodLook } from './methodLook';

/** A method's name in a sentence, in the colour of its curve. */
export function MethodName({ method }: { method: ShownMethod }) {
  const { name, color } = methodLook(method);
  return (
    <span className="method-name" style={{ color }}>
      {name}
    </span>
  );
}
