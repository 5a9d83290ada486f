/** One step of a lecture, and of the article: a sentence for the screen, settings for a figure, notes for the speaker. */
export interface Beat {
  /** What three hundred people read: one sentence of at most about 90 characters, and no number that the figure does not show. */
  say: string;
  /** The figure on the stage, by its id; one that the chapter's prose shows. */
  figure: string;
  /** Its knobs where they differ from how it opens, written as in the link. */
  knobs?: Readonly<Record<string, string>>;
  /** For the speaker alone: what to say, what to drag, what to ask the hall, where the paper says it, a caveat; 2–5 short sentences. */
  notes: string;
}
