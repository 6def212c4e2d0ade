/** How long answers took, in milliseconds: half of them at most p50, and so on. */
export interface LatencyPercentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What was answered together, and how long that took. */
export interface TimedAnswer {
  readonly rows: number;
  readonly latencyMs: number;
}

/** Milliseconds a row over all rows: each counts as its share of the answer that it was part of. Null without rows. */
export function rowLatency(answers: readonly TimedAnswer[]): LatencyPercentiles | null {
  const timed = answers.filter(({ rows }) => rows > 0);
  return percentiles(timed.map(({ rows, latencyMs }) => ({ value: latencyMs / rows, weight: rows })));
}

/** Milliseconds an answer, be it one row or thousands. Null without answers. */
export function answerLatency(answers: readonly TimedAnswer[]): LatencyPercentiles | null {
  return percentiles(answers.map(({ latencyMs }) => ({ value: latencyMs, weight: 1 })));
}

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The smallest value that at least the given share lies at or below (nearest rank). */
function percentiles(values: readonly Weighted[]): LatencyPercentiles | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const at = (share: number) => {
    let below = 0;
    return sorted.find(({ weight }) => (below += weight) >= share * total)!.value;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
