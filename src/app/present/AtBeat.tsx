import {
  createContext,
  type ReactNode,
  Suspense,
  use,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { link } from '../linkStore';
import { tracked } from '../tracked';
import { BaseContext } from './base';

type Lecture = typeof import('./steps');

const ChapterContext = createContext<string | null>(null);

let loading: Promise<Lecture> | null = null;

/** What the lecture says is fetched once, and only where it is needed: a page opens without it. */
function load(): Promise<Lecture> {
  loading ??= tracked(
    import('./steps').catch((error) => {
      // What could not be fetched is asked for again.
      loading = null;
      throw error;
    }),
  );
  return loading;
}

/** The prose of a chapter, its figures at the beat that the link names. */
export function AtBeat({ chapter, children }: { chapter: string; children: ReactNode }) {
  const { beat } = useSyncExternalStore(link.subscribe, link.get);
  const steps = beat === null ? null : use(load());
  const base = useMemo(
    () => (steps === null || beat === null ? null : steps.baseOf({ chapter, beat })),
    [steps, chapter, beat],
  );
  useEffect(() => {
    if (beat !== null) steps?.toKnownBeat(chapter);
  }, [steps, chapter, beat]);
  return (
    <ChapterContext value={chapter}>
      <BaseContext value={base}>{children}</BaseContext>
    </ChapterContext>
  );
}

/** The beats of the chapter that stand at a figure, below it; nothing outside of a chapter. */
export function Beats({ figure }: { figure: string }) {
  const chapter = useContext(ChapterContext);
  return chapter === null ? null : (
    <Suspense fallback={<div className="beat-steps-to-come" />}>
      <Loaded {...{ chapter, figure }} />
    </Suspense>
  );
}

function Loaded(props: { chapter: string; figure: string }) {
  const { BeatSteps } = use(load());
  return <BeatSteps {...props} />;
}
