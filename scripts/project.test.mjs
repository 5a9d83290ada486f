import { expect, test } from 'vitest';
import { requireNode } from './project.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0'])('Node %s is new enough', (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

test.each(['18.20.4', '20.18.1'])('Node %s is refused with a sentence', (version) => {
  expect(() => requireNode(version)).toThrow(`One Bit needs Node 20.19 or newer, and this is Node ${version}.`);
});
