import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { lastStep } from '../../components/figures/race';
import type { ParameterId, Settings } from '../../sim/parameters';
import { link } from '../linkStore';
import { Bar } from './Bar';
import { changed } from './changed';
import { Drawer } from './Drawer';
import { Facts } from './Facts';
import { Figures } from './Figures';
import { Knobs } from './Knobs';
import { RunStatus } from './RunStatus';
import { Scenes } from './Scenes';
import { type Scene, sceneSettings } from './scene';
import { SessionStore } from './session';
import { Timeline } from './Timeline';
import { Trouble } from './Trouble';
import { useSpace } from './useSpace';
import { stepsPerSecond, type View } from './view';

/** What says which run this is and on what it runs: beside the line of facts. */
const AT_FOOT = ['seed', 'backend'] as const satisfies readonly ParameterId[];

let store: SessionStore | null = null;

/** One run lives as long as the page, so that leaving the lab and coming back finds it. */
const session = () => {
  store ??= new SessionStore();
  return store;
};

/** The lab: knobs, one run, and every figure of it. */
export function Lab() {
  const run = session();
  const { settings, view } = useSyncExternalStore(link.subscribe, link.get);
  const now = useSyncExternalStore(run.subscribe, run.get);
  const [drawer, setDrawer] = useState(false);

  useEffect(() => {
    run.request(settings);
  }, [run, settings]);
  useEffect(() => run.setSpeed(stepsPerSecond(view.speed)), [run, view.speed]);
  useOpeningMoment(run);

  const { history } = now;
  const at = history ? Math.min(view.at ?? history.head, history.head) : 0;
  const look = useCallback((change: Partial<View>) => link.update((old) => ({ view: { ...old.view, ...change } })), []);
  const turn = useCallback((id: ParameterId, value: Settings[ParameterId]) => {
    const { settings: next, corrections } = changed(link.get().settings, id, value);
    link.update(({ view }) => ({ settings: next, view: { ...view, at: null } }));
    for (const sentence of corrections) link.say(sentence);
  }, []);
  const setScene = useCallback(
    (scene: Scene) => {
      const settings = sceneSettings(scene, link.get().settings);
      link.goTo(({ view }) => ({ settings, view: { ...view, at: null } }));
      run.start(settings);
    },
    [run],
  );
  const actions = useMemo(() => actionsOf(run, look), [run, look]);
  useSpace(actions.toggle);

  // `now` is new whenever the history has grown, which it does in place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const seen = useMemo(() => (history ? { history, at, head: history.head } : null), [history, at, now]);

  return (
    <div className="lab">
      <h1 className="unseen">The lab of One Bit</h1>
      <Bar
        {...{ settings, turn, drawer, setDrawer, actions }}
        playing={now.playing && now.state !== 'finished'}
        state={now.state}
        opened={history !== null}
      />
      <Scenes settings={settings} isWaiting={!now.playing && history?.head === 0} onScene={setScene} />
      <Trouble state={now.state} sentence={now.sentence} opened={history !== null} forkedAt={now.forkedAt} />
      <div className="floor">
        {drawer && <Drawer settings={settings} turn={turn} onClose={() => setDrawer(false)} />}
        {seen ? (
          <Figures seen={seen} ghost={now.ghost} forkedAt={now.forkedAt} view={view} look={look}>
            <Timeline
              at={at}
              head={seen.head}
              end={lastStep(now.ghost ? [seen.history, now.ghost] : [seen.history])}
              following={view.at === null}
              speed={view.speed}
              actions={actions}
              look={look}
            />
          </Figures>
        ) : (
          <p className="opening">{now.state === 'failed' ? '' : now.sentence || 'Opening the lab.'}</p>
        )}
        <footer className="foot">
          <div className="foot-facts">
            {seen && <Facts history={seen.history} msPerStep={seen.history.msPerStep} />}
            {seen ? (
              <RunStatus seen={seen} />
            ) : (
              <p className="run-status" role="status" aria-label="Run">
                No step is made yet.
              </p>
            )}
          </div>
          <Knobs ids={AT_FOOT} settings={settings} turn={turn} />
        </footer>
      </div>
    </div>
  );
}

/** What the buttons do. */
export type Actions = ReturnType<typeof actionsOf>;

function actionsOf(run: SessionStore, look: (change: Partial<View>) => void) {
  const at = () => link.get().view.at;
  const follow = () => look({ at: null });
  return {
    toggle: () => {
      const { playing, state } = run.get();
      if (playing && state !== 'finished') run.pause();
      else run.play(at(), follow);
    },
    step: () => run.step(at(), follow),
    fork: () => run.fork(at(), follow),
    reset: () => {
      follow();
      run.reset();
    },
    scrub: (to: number) => {
      const { playing, history } = run.get();
      if (playing) run.pause();
      look({ at: history && to >= history.head ? null : to });
    },
  };
}

/** A link that names a moment runs to it, once. */
function useOpeningMoment(run: SessionStore) {
  useEffect(() => {
    const { at } = link.get().view;
    if (at !== null && run.get().history === null) run.runTo(at);
  }, [run]);
}
