/** So wide is the column of an ordinary page, in pixels. */
const WIDTH = 760;
/** A browser lets a page copy for some five seconds after a press. */
const PATIENCE_MS = 4000;
const LOOK_MS = 60;
/** A height that was found so often in a row is the last. */
const OFTEN = 4;

/**
 * How high the page at an address of this site is in a frame of another page, in pixels: it is opened in one, out of sight. Null where it
 * does not come in time.
 */
export async function frameHeight(address: string): Promise<number | null> {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.inert = true;
  frame.className = 'save-frame';
  frame.width = String(WIDTH);
  document.body.append(frame);
  try {
    let [height, found] = [0, 0];
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const now = heightNow(frame.contentDocument);
      found = now === height ? found + 1 : 1;
      height = now;
      if (height > 0 && found === OFTEN) return height;
    }
    return null;
  } finally {
    frame.remove();
  }
}

/** 0 where nothing is drawn yet. */
function heightNow(page: Document | null): number {
  const content = page?.querySelector('main');
  if (!page || !content?.querySelector('figure svg') || page.fonts.status !== 'loaded') return 0;
  return content.offsetHeight;
}
