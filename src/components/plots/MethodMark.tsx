import type { ShownMethod } from '../../sim/own';
import { MarkerShape } from './MarkerShape';
import { dashFor, methodLook } from './methodLook';

/** A sample of a method's line with its marker at the end, as in the race, to stand before its name. */
export function MethodMark({ method }: { method: ShownMethod }) {
  const look = methodLook(method);
  return (
    <svg className="method-mark" width="52" height="14" viewBox="0 0 52 14" aria-hidden="true">
      <path
        d="M1 7H44"
        stroke={look.color}
        strokeWidth="2"
        strokeDasharray={dashFor(look.dash, 2)}
        strokeLinecap="round"
      />
      <MarkerShape look={look} x={45} y={7} area={44} />
    </svg>
  );
}
