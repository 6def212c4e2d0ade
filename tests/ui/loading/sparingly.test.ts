import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sparingly } from '../../../src/ui/loading/sparingly.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What changes, and a listener that hears of it at most twice a second. */
function heard() {
  const listeners = new Set<() => void>();
  const change = () => listeners.forEach(listener => listener());
  const listener = vi.fn();
  const end = sparingly(added => {
    listeners.add(added);
    return () => void listeners.delete(added);
  }, 500)(listener);
  return { change, listener, end, listeners };
}

test('the first of many changes is heard at once, the last when it is time', () => {
  const { change, listener } = heard();
  for (let i = 0; i < 100; i++) change();
  expect(listener).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(500);
  expect(listener).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(listener).toHaveBeenCalledTimes(2);
  change();
  expect(listener).toHaveBeenCalledTimes(3);
});

test('after its end nothing is heard, not even what was missed', () => {
  const { change, listener, end, listeners } = heard();
  change();
  change();
  end();
  vi.advanceTimersByTime(5000);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(listeners.size).toBe(0);
});
