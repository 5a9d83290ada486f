import { useState } from 'react';

const SAID_MS = 2000;

interface Props {
  /** What is written on it. */
  children: string;
  /** Its accessible name, where the words alone do not say what is copied. */
  label?: string;
  className?: string;
  text: () => string;
  /** Told where the browser does not let the page copy; without it the button says so. */
  onRefused?: (text: string) => void;
}

/** A word that copies a text, and says that it has. */
export function CopyButton({ children, label, className = 'text-button', text, onRefused }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
      setSaid('copied');
      setTimeout(() => setSaid(null), SAID_MS);
    } catch {
      if (onRefused) onRefused(copied);
      else setSaid('this browser does not let the page copy');
    }
  };
  return (
    <button type="button" className={className} aria-label={said ? undefined : label} onClick={copy}>
      {said ?? children}
    </button>
  );
}
