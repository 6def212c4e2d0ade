import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to a place when the page comes back to its rest and the button that had it (Cancel) is gone. */
export function useFocusOnReturn(place: RefObject<HTMLElement | null>, atRest: boolean): void {
  const was = useRef(atRest);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (atRest && !was.current && lost) place.current?.focus();
    was.current = atRest;
  }, [atRest, place]);
}
