import { expect, test } from 'vitest';
import { answerLatency, rowLatency } from '../../../src/lifecycle/deployment/latency.ts';

test('of a hundred answers of 1 to 100 ms, the nearest ranks', () => {
  const answers = Array.from({ length: 100 }, (_, i) => ({ rows: 1, latencyMs: 100 - i }));
  expect(answerLatency(answers)).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(rowLatency(answers)).toEqual({ p50: 50, p95: 95, p99: 99 });
});

test('a row of a file counts as its share of the whole file', () => {
  const answers = [
    { rows: 1, latencyMs: 8 },
    { rows: 999, latencyMs: 99.9 },
  ];
  expect(rowLatency(answers)).toEqual({ p50: 0.1, p95: 0.1, p99: 0.1 });
  expect(answerLatency(answers)).toEqual({ p50: 8, p95: 99.9, p99: 99.9 });
});

test('nothing answered, nothing measured', () => {
  expect(rowLatency([])).toBeNull();
  expect(rowLatency([{ rows: 0, latencyMs: 3 }])).toBeNull();
  expect(answerLatency([])).toBeNull();
});
