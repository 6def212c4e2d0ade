import { useEffect, useState } from 'react';

/** A value that changes often, shown at most so often: the first at once, the last always. */
export function useSparing<T>(value: T, milliseconds: number): T {
  const [shown, setShown] = useState({ value, at: 0 });
  useEffect(() => {
    const wait = Math.max(0, shown.at + milliseconds - performance.now());
    if (shown.value === value) return undefined;
    const timer = setTimeout(() => setShown({ value, at: performance.now() }), wait);
    return () => clearTimeout(timer);
  }, [value, shown, milliseconds]);
  return shown.value;
}
