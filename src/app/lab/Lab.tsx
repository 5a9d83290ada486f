import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { lastStep } from '../../components/figures/race';
import type { ParameterId, Settings } from '../../sim/parameters';
import { link } from '../linkStore';
import { Bar } from './Bar';
import { changed } from './changed';
import { type Moment, turned } from './course';
import { Drawer } from './Drawer';
import { Facts } from './Facts';
import { Figures } from './Figures';
import { Knobs } from './Knobs';
import { Opening } from './Opening';
import { RunStatus } from './RunStatus';
import { Scenes } from './Scenes';
import { type Scene, sceneSettings } from './scene';
import { SessionStore } from './session';
import { Timeline } from './Timeline';
import { Trouble } from './Trouble';
import { useSpace } from './useSpace';
import { stepsPerSecond, type View } from './view';
import { Waiting, waitedFor } from './Waiting';
import './narrow.css';

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
  const { settings, forks, view } = useSyncExternalStore(link.subscribe, link.get);
  const now = useSyncExternalStore(run.subscribe, run.get);

  useEffect(() => {
    run.attend(true);
    return () => run.attend(false);
  }, [run]);
  useEffect(() => run.setSpeed(stepsPerSecond(view.speed)), [run, view.speed]);
  useEffect(() => {
    run.request({ settings, forks }, opening());
  }, [run, settings, forks]);
  useMomentInLink(run);

  const { history } = now;
  const at = history ? Math.min(view.at ?? history.head, history.head) : 0;
  const look = useCallback((change: Partial<View>) => link.update((old) => ({ view: { ...old.view, ...change } })), []);
  const turn = useCallback((id: ParameterId, value: Settings[ParameterId]) => {
    const { settings: next, corrections } = changed(link.get().settings, id, value);
    link.update((plan) => ({ ...turned(plan, next), moment: null, view: { ...plan.view, at: null } }));
    for (const sentence of corrections) link.say(sentence);
  }, []);
  const setScene = useCallback(
    (scene: Scene) => {
      const settings = sceneSettings(scene, link.get().settings);
      link.goTo(({ view }) => ({ settings, forks: [], moment: null, view: { ...view, at: null } }));
      run.start(settings);
    },
    [run],
  );
  const actions = useMemo(() => actionsOf(run, look), [run, look]);
  useSpace(actions.toggle);
  const waiting = waitedFor(now);

  // `now` is new whenever the history has grown, which it does in place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const seen = useMemo(() => (history ? { history, at, head: history.head } : null), [history, at, now]);

  return (
    <div className="lab">
      <h1 className="unseen">The lab of One Bit</h1>
      <Bar
        {...{ settings, turn, actions }}
        drawer={view.drawer === 'open'}
        setDrawer={(open) => look({ drawer: open ? 'open' : 'closed' })}
        playing={now.playing && now.state !== 'finished'}
        state={now.state}
        opened={history !== null}
      />
      <Scenes settings={settings} isWaiting={!now.playing && history?.head === 0} onScene={setScene} />
      <Trouble state={now.state} sentence={now.sentence} opened={history !== null} forkedAt={now.forkedAt} />
      <div className="floor">
        {seen ? (
          <Figures
            {...{ seen, view, look }}
            ghost={now.ghost}
            forkedAt={now.forkedAt}
            waiting={waiting && <Waiting sentence={waiting} cancel={actions.reset} />}
          >
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
          <Opening
            sentence={now.sentence}
            failed={now.state === 'failed'}
            cancel={() => run.giveUp()}
            retry={actions.reset}
          />
        )}
        {view.drawer === 'open' && (
          <Drawer settings={settings} turn={turn} onClose={() => look({ drawer: 'closed' })} />
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
    fork: () => {
      const plan = run.fork(at(), follow);
      if (plan) link.update(() => ({ forks: plan.forks, moment: null }));
    },
    reset: () => {
      link.update(({ view }) => ({ forks: [], moment: null, view: { ...view, at: null } }));
      run.reset();
    },
    scrub: (to: number) => {
      const { playing, history } = run.get();
      if (playing) run.pause();
      look({ at: history && to >= history.head ? null : to });
    },
  };
}

/** The moment that the link leads to. A run that the reader's system wants still does not go on from there by itself. */
function opening(): Moment | null {
  const { moment } = link.get();
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return moment && { ...moment, playing: moment.playing && !isStill };
}

/** The link tells how far the run has come: whenever it rests, and that it goes on while it does. */
function useMomentInLink(run: SessionStore) {
  const { playing, state, history, ghost, forkedAt } = useSyncExternalStore(run.subscribe, run.get);
  const resting = playing ? null : (history?.head ?? null);
  useEffect(() => link.follow(run.moment), [run]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of the run is in the link has it written.
  useEffect(() => link.touch(), [resting, playing, state, ghost, forkedAt]);
}
