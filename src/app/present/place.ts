import type { Beat } from '../../story/beat';
import { BEATS } from '../../story/beats';
import { CHAPTERS } from '../../story/chapters';

/** A beat of the lecture: the chapter by its id, the beat from 1. */
export interface Place {
  chapter: string;
  beat: number;
}

/** What is said and shown at a place. The place is one that `nearest` gave. */
export function beatAt({ chapter, beat }: Place): Beat {
  return BEATS[chapter][beat - 1];
}

/** The place itself, or the nearest there is: unknown chapters lead to the first, beats beyond the end to the last. */
export function nearest({ chapter, beat }: Place): Place {
  const known = Object.hasOwn(BEATS, chapter) ? chapter : CHAPTERS[0].id;
  const wanted = Number.isInteger(beat) ? beat : 1;
  return { chapter: known, beat: Math.min(Math.max(1, wanted), BEATS[known].length) };
}

/** The beat after (1) or before (−1) a place, over the borders of chapters; at either end of the lecture the place itself. */
export function beside(place: Place, by: 1 | -1): Place {
  const beat = place.beat + by;
  if (beat >= 1 && beat <= BEATS[place.chapter].length) return { ...place, beat };
  const next = CHAPTERS[CHAPTERS.findIndex(({ id }) => id === place.chapter) + by];
  if (!next) return place;
  return { chapter: next.id, beat: by === 1 ? 1 : BEATS[next.id].length };
}

/** The first beat of a chapter that stands at a figure, or its first. */
export function firstAt(chapter: string, figure: string | null): Place {
  const beats = BEATS[nearest({ chapter, beat: 1 }).chapter];
  const found = beats.findIndex((beat) => beat.figure === figure);
  return nearest({ chapter, beat: found < 0 ? 1 : found + 1 });
}

export const samePlace = (a: Place, b: Place): boolean => a.chapter === b.chapter && a.beat === b.beat;
