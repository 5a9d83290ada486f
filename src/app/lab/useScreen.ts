import { useMedia } from '../../components/plots/useMedia';

/** How the figures stand: in one column, the race above pairs, or the race between its neighbours. */
export type Screen = 'narrow' | 'middle' | 'wide';

/** As the style sheet has it. */
const NARROW = '(max-width: 720px)';
const WIDE = '(min-width: 1360px)';

/** The kind of screen. Figures come in the order in which it shows them, so that Tab and reading aloud follow the eye. */
export function useScreen(): Screen {
  const isNarrow = useMedia(NARROW);
  const isWide = useMedia(WIDE);
  if (isNarrow) return 'narrow';
  return isWide ? 'wide' : 'middle';
}
