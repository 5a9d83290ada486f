/** The least rest after a drawing, in drawings: the page never spends more than a third of its time on them. */
const REST = 3;
const LONGEST_REST_MS = 500;

/**
 * A drawing that may be asked for at any time and happens at most once a frame; if it is slow, not in every frame. What is
 * asked for last is always drawn.
 */
export function paced(draw: () => void): () => void {
  let frame = 0;
  let restUntil = 0;
  const run = (now: number) => {
    if (now < restUntil) {
      frame = requestAnimationFrame(run);
      return;
    }
    frame = 0;
    const began = performance.now();
    draw();
    // By the next task React has drawn, and the browser has laid it out.
    setTimeout(() => {
      restUntil = began + Math.min(LONGEST_REST_MS, REST * (performance.now() - began));
    });
  };
  return () => {
    if (frame === 0) frame = requestAnimationFrame(run);
  };
}
