// A new version takes over in all windows at once, and the old one's files go. A lock tells the windows of a lecture's presence.
const LECTURE = `lecture ${location.pathname}`;

/** Says that a lecture is on, to the other windows of this page, until what is returned is called. */
export function holdLecture(): () => void {
  let release = () => {};
  const over = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Without https there are no locks, and no service worker either.
  navigator.locks?.request(LECTURE, { mode: 'shared' }, () => over);
  return release;
}

/** Does something unless a lecture is on in some window; false if one is. */
export async function unlessLecture(act: () => void): Promise<boolean> {
  return navigator.locks.request(LECTURE, { ifAvailable: true }, (lock) => {
    if (lock) act();
    return lock !== null;
  });
}
