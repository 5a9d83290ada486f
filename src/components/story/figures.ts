import type { StoryFigure } from './story-figure';

// The list does not know which knobs each figure has; the figure itself does.
// biome-ignore lint/suspicious/noExplicitAny: see above.
type AnyFigure = StoryFigure<any, any>;

/** A figure whose first picture takes long to draw prepares it in slices before it is shown. */
async function prepared<M extends { prepare: () => Promise<void> }>(module: M): Promise<M> {
  await module.prepare();
  return module;
}

/** The figures of the story by their ids, each loaded with the chapter that shows it. To add one, add a line. */
export const STORY_FIGURES: Record<string, () => Promise<{ figure: AnyFigure }>> = {
  ballots: () => import('./4-vote/ballots'),
  jury: () => import('./4-vote/jury-ready').then(prepared),
  symmetry: () => import('./4-vote/symmetry').then(prepared),
  split: () => import('./4-vote/split'),
  liars: () => import('./9-liars/liars'),
  span: () => import('./7-span/span'),
  hook: () => import('./home/hook'),
  wire: () => import('./1-price/wire'),
  bill: () => import('./1-price/bill'),
  descent: () => import('./2-sign/descent'),
  wall: () => import('./5-traps/wall'),
  line: () => import('./5-traps/line'),
  valley: () => import('./5-traps/valley'),
  debt: () => import('./6-debt/debt'),
  repaired: () => import('./6-debt/repaired'),
  bound: () => import('./6-debt/bound'),
  tug: () => import('./8-worlds/tug'),
  noisy: () => import('./8-worlds/noisy'),
  ssdm: () => import('./8-worlds/ssdm'),
  spb: () => import('./8-worlds/spb'),
  density: () => import('./3-rulers/density'),
  sparse: () => import('./3-rulers/sparse'),
  map: () => import('./3-rulers/map'),
  measured: () => import('./3-rulers/measured'),
  round: () => import('./exchange/round'),
  counting: () => import('./exchange/counting'),
  paying: () => import('./exchange/paying'),
  code: () => import('./exchange/code'),
};

export type { AnyFigure };
