import type { Place } from './place';

/** What a stage tells its speaker's window. */
export interface StageState {
  /** Where the speaker is. */
  place: Place;
  /** What the hall sees while the stage is frozen, else null. */
  frozen: Place | null;
  blank: boolean;
  /** When the lecture began, in milliseconds since 1970. */
  began: number;
}

/** What a speaker's window asks of its stage. */
export type Command =
  | { kind: 'hello' }
  | { kind: 'go'; place: Place }
  | { kind: 'freeze' }
  | { kind: 'blank' }
  | { kind: 'restart' };

export type Message =
  | { from: 'stage'; state: StageState }
  | { from: 'stage'; left: true }
  | { from: 'speaker'; command: Command };

/** A line between the windows of one lecture; messages that are not of this lecture are not heard. */
export function openLine(
  stage: string,
  hear: (message: Message) => void,
): { say: (message: Message) => void; close: () => void } {
  const channel = new BroadcastChannel(`one-bit-${stage}`);
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
