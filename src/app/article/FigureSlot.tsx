import { use, useMemo } from 'react';
import { type AnyFigure, STORY_FIGURES } from '../../components/story/figures';
import { StoryFrame } from '../../components/story/StoryFrame';
import { useFigureLink } from './figureLink';

const loaded = new Map<string, Promise<{ figure: AnyFigure }>>();

/** A figure of the story where the prose wants it, with its knobs in the link. */
export function FigureSlot({ id }: { id: string }) {
  const { figure } = use(load(id));
  return <Loaded figure={figure} />;
}

/** One promise a figure, whoever asks: a promise made anew on every render would never be done. */
function load(id: string) {
  const known = loaded.get(id);
  if (known) return known;
  const promise = STORY_FIGURES[id]();
  loaded.set(id, promise);
  // What could not be fetched is asked for again when the page is next opened.
  promise.catch(() => loaded.delete(id));
  return promise;
}

function Loaded({ figure }: { figure: AnyFigure }) {
  const { values, turn, reset } = useFigureLink(figure.id, figure.knobs);
  return useMemo(() => <StoryFrame {...{ figure, values, turn, reset }} />, [figure, values, turn, reset]);
}
