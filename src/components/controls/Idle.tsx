/** Under a control that cannot be turned: why it has no effect now. */
export function Idle({ id, sentence }: { id: string; sentence: string | undefined }) {
  if (!sentence) return null;
  return (
    <p id={id} className="idle">
      {sentence}
    </p>
  );
}
