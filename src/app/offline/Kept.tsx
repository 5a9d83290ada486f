import { useSyncExternalStore } from 'react';
import { offline } from './offline';
import './kept.css';

/** Says, once it is so, that the page needs no network any more. */
export function Kept() {
  const { kept } = useSyncExternalStore(offline.subscribe, offline.get, offline.get);
  if (kept === null) return null;
  return <p className="kept">Works offline now: {(kept / 1e6).toFixed(1)} MB kept.</p>;
}
