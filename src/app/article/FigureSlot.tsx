import { use, useMemo, useSyncExternalStore } from 'react';
import { AsOpened } from '../../components/story/as-opened';
import { type AnyFigure, STORY_FIGURES } from '../../components/story/figures';
import { StoryFrame } from '../../components/story/StoryFrame';
import { link } from '../linkStore';
import { tracked } from '../tracked';
import { FigureTools, ToPage } from './FigureTools';
import { checkKnobs } from './figureKnobs';
import { useFigureLink } from './figureLink';

const loading = new Map<string, Promise<{ figure: AnyFigure }>>();
const loaded = new Set<string>();

/** A figure of the story where the prose wants it, with its knobs in the link. */
export function FigureSlot({ id }: { id: string }) {
  return <Loaded figure={use(loadFigure(id)).figure} />;
}

/** A figure of the story as it opens, whatever was done to it since. On paper it stands in the place of the one that is used. */
export function FigureOpened({ id }: { id: string }) {
  const { figure } = use(loadFigure(id));
  const { values } = useMemo(() => checkKnobs(figure.id, figure.knobs, {}), [figure]);
  return (
    <AsOpened value={true}>
      <StoryFrame {...{ figure, values }} turn={leave} reset={leave} />
    </AsOpened>
  );
}

const leave = () => {};

const modeNow = () => link.get().mode;

/** One promise a figure, whoever asks: a promise made anew on every render would never be done. */
export function loadFigure(id: string): Promise<{ figure: AnyFigure }> {
  const known = loading.get(id);
  if (known) return known;
  const promise = tracked(STORY_FIGURES[id]());
  loading.set(id, promise);
  // What could not be fetched is asked for again when the page is next opened.
  promise.then(
    () => loaded.add(id),
    () => loading.delete(id),
  );
  return promise;
}

/** Whether a figure can be drawn at once. */
export function isLoaded(id: string): boolean {
  return loaded.has(id);
}

function Loaded({ figure }: { figure: AnyFigure }) {
  const { values, turn, reset } = useFigureLink(figure.id, figure.knobs);
  const mode = useSyncExternalStore(link.subscribe, modeNow, modeNow);
  const tools = useMemo(
    () => (mode === 'embed' ? <ToPage {...{ figure, values }} /> : <FigureTools {...{ figure, values, turn }} />),
    [mode, figure, values, turn],
  );
  return useMemo(
    () => <StoryFrame {...{ figure, values, turn, reset, tools }} />,
    [figure, values, turn, reset, tools],
  );
}
