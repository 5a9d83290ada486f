import { usePaced } from './usePaced';

interface Props {
  /** What it is that speaks, where there are several on a page. */
  label?: string;
  text: string;
}

/** What goes on in a figure, said to a screen reader, politely and at most every two seconds; seen it is elsewhere. */
export function Spoken({ label, text }: Props) {
  return (
    <p className="unseen" role="status" aria-label={label}>
      {usePaced(text)}
    </p>
  );
}
