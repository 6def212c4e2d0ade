import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to the page's heading after each change of route, so that keyboard and screen reader are where
 * the eye is. Pages are lazy and replace their heading while they load: it follows the heading until the person
 * moves the focus elsewhere.
 */
export function useHeadingFocus(main: RefObject<HTMLElement | null>, path: string): void {
  const shownPath = useRef(path);
  useEffect(() => {
    const region = main.current;
    if (region === null || shownPath.current === path) return undefined;
    shownPath.current = path;
    scrollTo(0, 0);
    let ours: Element | null = document.activeElement;
    const follow = () => {
      const heading = region.querySelector('h1');
      const held = document.activeElement;
      if (held !== ours && held !== document.body) return observer.disconnect();
      if (heading === null || heading === held) return undefined;
      heading.focus({ preventScroll: true });
      // The page before this one may still be there, hidden while this one is fetched: its heading takes no focus.
      if (document.activeElement === heading) ours = heading;
      return undefined;
    };
    const observer = new MutationObserver(follow);
    observer.observe(region, { childList: true, subtree: true });
    follow();
    return () => observer.disconnect();
  }, [main, path]);
}
