import { useEffect, useRef, useState } from 'react';
import { Pace } from './Pace';

/** Who listens needs so long for a sentence: more often a running figure is not told. */
const EVERY_MS = 2000;

/** A value that changes all the time, as it is told to a screen reader: the newest, at most every two seconds. */
export function usePaced<T>(value: T): T {
  const [told, setTold] = useState(() => value);
  const pace = useRef<Pace<T> | null>(null);
  useEffect(() => {
    const own = new Pace<T>(EVERY_MS, (next) => setTold(() => next));
    pace.current = own;
    return () => own.stop();
  }, []);
  useEffect(() => pace.current?.take(value), [value]);
  return told;
}
