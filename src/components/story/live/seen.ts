/** Tells whether an element can be seen, on screen and in a tab that is shown: once soon, and at every change. Answers how to stop. */
export function watchSeen(element: Element, tell: (isSeen: boolean) => void): () => void {
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
