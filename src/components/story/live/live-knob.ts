import { number } from '../../../sim/parameter';

/** The steps of a live run that is shown, as the link has them; without a control, because Play and Step turn it. */
export const liveKnob = (steps: number) =>
  number({
    label: 'Steps run live',
    min: 0,
    max: steps,
    whole: true,
    scale: 'linear',
    default: 0,
    why: 'Nothing is trained before it is asked for: at 0 the recording is shown.',
  });
