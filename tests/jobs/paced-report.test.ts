import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pacedReport } from '../../src/jobs/bodies/paced-report.ts';
import type { Progress } from '../../src/jobs/contracts/progress.ts';

const comparing = (fraction: number): Progress => ({ phase: 'Comparing', fraction });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function heard() {
  const fractions: number[] = [];
  return { fractions, report: pacedReport(({ fraction }: Progress) => fractions.push(fraction), 100) };
}

test('the first is told at once, of those that follow soon the last', () => {
  const { fractions, report } = heard();
  report(comparing(0.1));
  report(comparing(0.2));
  report(comparing(0.3));
  expect(fractions).toEqual([0.1]);
  vi.advanceTimersByTime(100);
  expect(fractions).toEqual([0.1, 0.3]);
});

test('a thread that never rests tells the newest when the time is over', () => {
  const { fractions, report } = heard();
  report(comparing(0.1));
  report(comparing(0.2));
  // The clock goes on, and no timer is served meanwhile.
  vi.setSystemTime(Date.now() + 150);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 150);
  report(comparing(0.4));
  expect(fractions).toEqual([0.1, 0.4]);
});

test('a new phase and the end do not wait, and nothing older comes after them', () => {
  const { fractions, report } = heard();
  report(comparing(0.1));
  report(comparing(0.2));
  report({ phase: 'Testing', fraction: 0.9 });
  report({ phase: 'Testing', fraction: 1 });
  vi.advanceTimersByTime(1000);
  expect(fractions).toEqual([0.1, 0.9, 1]);
});
