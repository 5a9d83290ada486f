import { expect, test } from 'vitest';
import { SCENES } from '../../sim/scenes';
import { parseSettings } from '../../sim/settings';
import { sceneOf, sceneSettings } from './scene';

const { settings } = parseSettings({ data: 'moons', seed: 11, backend: 'cpu', batch: 3 });

test('a scene sets everything but seed and backend, and is known by its settings', () => {
  for (const scene of SCENES) {
    const set = sceneSettings(scene, settings);
    expect(set).toMatchObject({ seed: 11, backend: 'cpu' });
    expect(sceneOf(set)?.id).toBe(scene.id);
    expect(sceneOf({ ...set, workers: set.workers + 1 })?.id).not.toBe(scene.id);
  }
});

test('other settings are no scene', () => {
  expect(sceneOf(settings)).toBeNull();
});
