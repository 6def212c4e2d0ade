import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Its children once their place comes near the screen, and from then on: for what is computed to be shown. */
export function WhenSeen({ least, children }: { readonly least: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (seen || element === null) return undefined;
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  return seen ? children : <div ref={place} style={{ minHeight: least }} />;
}
