import type { Settings } from '../../sim/parameters';
import { SCENES } from '../../sim/scenes';
import { parseSettings } from '../../sim/settings';
import { same } from './compare';

export type Scene = (typeof SCENES)[number];

/** The settings of a scene: its own, and else the defaults; seed and backend stay the reader’s. */
export function sceneSettings(scene: Scene, { seed, backend }: Settings): Settings {
  return parseSettings({ ...scene.settings, seed, backend }).settings;
}

/** The scene that settings are exactly, or null. */
export function sceneOf(settings: Settings): Scene | null {
  return SCENES.find((scene) => same(sceneSettings(scene, settings), settings)) ?? null;
}
