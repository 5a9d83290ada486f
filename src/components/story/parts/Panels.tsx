import type { ReactNode } from 'react';
import './panels.css';

/** Two or more pictures of one figure side by side; below one another where there is no room. */
export function Panels({ children }: { children: ReactNode }) {
  return <div className="panels">{children}</div>;
}
