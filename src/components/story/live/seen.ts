/**
 * Tells whether an element can be seen, on screen and in a tab that is shown: once soon, and at every change. Answers how to stop. What stands
 * in a still picture of a figure is never told that it is seen, so it runs nothing.
 */
export function watchSeen(element: Element, tell: (isSeen: boolean) => void): () => void {
  if (element.closest('[data-still]')) return () => {};
  let isOnScreen: boolean | null = null;
  let told: boolean | null = null;
  const look = () => {
    if (isOnScreen === null) return;
    const isSeen = isOnScreen && !document.hidden;
    if (isSeen === told) return;
    told = isSeen;
    tell(isSeen);
  };
  const observer = new IntersectionObserver((entries) => {
    isOnScreen = entries[entries.length - 1].isIntersecting;
    look();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', look);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
}
