import { useLayoutEffect, useRef } from 'react';
import type { CodeWalk } from './walk';

interface Props {
  walk: Pick<CodeWalk, 'name' | 'shown'>;
  /** The line that runs, by its number. */
  line: number;
}

/** The shader itself, its present line marked and kept in sight; what the walk does not pass is folded. */
export function Listing({ walk: { name, shown }, line }: Props) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is to be scrolled to.
  useLayoutEffect(() => {
    const outer = box.current;
    const lines = outer?.firstElementChild;
    if (!outer || !lines) return;
    // Lines wrap anew when the type is loaded or the page gets narrower, so what is in sight moves.
    const observer = new ResizeObserver(() => {
      const now = outer.querySelector<HTMLElement>('[aria-current]');
      if (!now) return;
      const middle = now.offsetTop + (now.offsetHeight - outer.clientHeight) / 2;
      // No line is cut at the top.
      const first = [...outer.querySelectorAll<HTMLElement>('code, p')].find(({ offsetTop }) => offsetTop >= middle);
      outer.scrollTop = first?.offsetTop ?? middle;
    });
    observer.observe(lines);
    return () => observer.disconnect();
  }, [line, name]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="code-listing" ref={box} aria-label={`${name}, as it runs`} tabIndex={0}>
      <div>
        {shown.map((each) =>
          each.kind === 'fold' ? (
            <p key={`fold ${each.after}`} className="code-fold">
              ⋯ {each.count} {each.count === 1 ? 'line' : 'lines'} folded
            </p>
          ) : (
            <code key={each.number} aria-current={each.number === line ? 'step' : undefined}>
              <span aria-hidden="true">{each.number}</span>
              {each.text || ' '}
            </code>
          ),
        )}
      </div>
    </section>
  );
}
