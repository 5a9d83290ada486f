import { symbol } from 'd3';
import type { MethodId } from '../../optim/methods';
import { dashFor, methodLook } from './methodLook';

/** A sample of a method's line with its marker, to stand before its name. */
export function MethodMark({ method }: { method: MethodId }) {
  const { color, dash, marker } = methodLook(method);
  return (
    <svg className="method-mark" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
      <path d="M1 6H33" stroke={color} strokeWidth="2" strokeDasharray={dashFor(dash, 2)} strokeLinecap="round" />
      <path d={symbol(marker, 44)() ?? ''} transform="translate(17 6)" fill={color} />
    </svg>
  );
}
