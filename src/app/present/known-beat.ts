import { BEATS } from '../../story/beats';
import { link } from '../linkStore';
import { nearest } from './place';

/** Where a link names a beat that the chapter does not have, says so and has it name the nearest one. */
export function toKnownBeat(chapter: string): void {
  const { beat } = link.get();
  if (beat === null) return;
  const known = nearest({ chapter, beat });
  if (known.beat === beat) return;
  link.say(
    `This chapter has ${BEATS[known.chapter].length} beats, so there is no beat ${beat}; shown is beat ${known.beat}.`,
  );
  link.update(() => ({ beat: known.beat }));
}
