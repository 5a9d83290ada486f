interface Props {
  isShown: boolean;
  /** Something is predicted, so that there is something to be surprised at. */
  isReady: boolean;
  reveal: () => void;
  again: () => void;
}

/** The button under a prediction. The two have keys of their own, so that a second press of the same key does not take the answer away. */
export function Reveal({ isShown, isReady, reveal, again }: Props) {
  return isShown ? (
    <button type="button" className="button" key="again" onClick={again}>
      Ask again
    </button>
  ) : (
    <button type="button" className="button main" key="reveal" disabled={!isReady} onClick={reveal}>
      Reveal
    </button>
  );
}
