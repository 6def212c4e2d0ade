import { type KeyboardEvent, useState } from 'react';
import type { Stop } from './stops.ts';

const bigStep = 10;

/** Which place a key leads to; null where it leads nowhere. */
export function stopAfter(key: string, now: number, count: number): number | null {
  const within = (place: number) => Math.min(count - 1, Math.max(0, place));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return within(now + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return within(now - 1);
    case 'PageDown':
      return within(now + bigStep);
    case 'PageUp':
      return within(now - bigStep);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}

/** Goes through the values of a chart by keys; `point` shows one, or none. What is shown is said in `told`. */
export function useStops(stops: readonly Stop[], point: (stop: Stop | null) => void) {
  const [place, setPlace] = useState(-1);
  const leave = () => {
    setPlace(-1);
    point(null);
  };
  return {
    told: stops[place]?.text ?? '',
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') return leave();
      const next = stopAfter(event.key, place, stops.length);
      if (next === null || stops.length === 0) return undefined;
      event.preventDefault();
      setPlace(next);
      return point(stops[next]!);
    },
  };
}
