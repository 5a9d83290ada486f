import { describe, expect, it } from 'vitest';
import { liarsOf } from './attackers';
import type { Settings } from './parameters';
import { SCENES } from './scenes';
import { parseSettings, writeSettings } from './settings';

const settingsOf = (id: string): Settings => {
  const scene = SCENES.find((it) => it.id === id);
  if (!scene) throw new Error(`There is no scene ${id}.`);
  return parseSettings(scene.settings).settings;
};

describe('scenes', () => {
  it.each(SCENES.map((scene) => [scene.id, scene] as const))(
    '%s: settings are valid and come back from the link',
    (_, scene) => {
      const { settings, corrections } = parseSettings(scene.settings);
      expect(corrections).toEqual([]);
      expect(settings).toMatchObject(scene.settings);
      expect(parseSettings(writeSettings(settings))).toMatchObject({ settings, corrections: [] });
      expect(scene.sentence).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('have names of their own', () => {
    expect(new Set(SCENES.map(({ id }) => id)).size).toBe(SCENES.length);
    expect(new Set(SCENES.map(({ title }) => title)).size).toBe(SCENES.length);
  });

  it('hold what their titles say', () => {
    expect(writeSettings(settingsOf('alike'))).toEqual({});
    expect(settingsOf('classes')).toMatchObject({ workers: 10, partition: 'label', data: 'fashion' });
    expect(liarsOf(settingsOf('loud'))).toBe(1);
    expect(settingsOf('loud')).toMatchObject({ workers: 16, attack: 'huge' });
    expect(liarsOf(settingsOf('flippers'))).toBe(7);
    expect(settingsOf('flippers')).toMatchObject({ workers: 16, attack: 'flip' });
    expect(settingsOf('single').batch).toBe(1);
    expect(settingsOf('thousand').workers).toBe(1000);
    expect(settingsOf('deep').hidden).toBeGreaterThan(1);
  });
});
