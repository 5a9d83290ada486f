import { type FocusEvent, memo, useMemo } from 'react';
import type { Settings } from '../../sim/parameters';
import { SCENES } from '../../sim/scenes';
import { type Scene, sceneOf } from './scene';
import './scenes.css';

interface Props {
  settings: Settings;
  /** Nothing is trained yet, nor is anything about to be. */
  isWaiting: boolean;
  onScene: (scene: Scene) => void;
}

/** Settings worth a look, one click each, and what to notice in the one that is on; the race itself asks to press Play, here it is heard. */
export const Scenes = memo(function Scenes({ settings, isWaiting, onScene }: Props) {
  const chosen = useMemo(() => sceneOf(settings), [settings]);
  return (
    <section className="scenes" aria-label="Scenes">
      <h2>Scenes</h2>
      <ul onFocus={showWhole}>
        {SCENES.map((scene) => (
          <li key={scene.id}>
            <button
              type="button"
              className="text-button"
              title={scene.sentence}
              aria-pressed={scene.id === chosen?.id}
              onClick={() => onScene(scene)}
            >
              {scene.title}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" aria-label="Scene">
        {chosen?.sentence}
        {chosen && isWaiting && <span className="unseen"> Press Play.</span>}
      </p>
    </section>
  );
});

/** On a phone the scenes are one line that scrolls; a browser is content with half a word of the one that has the focus. */
function showWhole({ target }: FocusEvent): void {
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
