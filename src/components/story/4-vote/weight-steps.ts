/** Steps of SGD after which gradients were recorded, as the knob has them. */
export const RECORDED_STEPS = ['1', '20', '200'] as const;
export type RecordedStep = (typeof RECORDED_STEPS)[number];
