import { createRandom, permutation } from '../../random.ts';

export interface ValidationSplit {
  /** Ascending. */
  readonly learning: Uint32Array<ArrayBuffer>;
  readonly kept: Uint32Array<ArrayBuffer>;
}

/** Keeps a share of the rows of each stratum aside, at most all but one of it. */
export function splitForValidation(
  strata: Float64Array | null,
  rows: number,
  share: number,
  seed: number,
): ValidationSplit {
  const order = permutation(rows, createRandom(seed));
  const counts = new Map<number, number>();
  const stratumOf = (row: number) => (strata === null ? 0 : strata[row]!);
  for (const row of order) counts.set(stratumOf(row), (counts.get(stratumOf(row)) ?? 0) + 1);
  const wanted = new Map(
    [...counts].map(([stratum, count]) => [stratum, Math.min(Math.round(share * count), count - 1)]),
  );
  const kept = order.filter(row => {
    const left = wanted.get(stratumOf(row))!;
    wanted.set(stratumOf(row), left - 1);
    return left > 0;
  });
  const isKept = new Uint8Array(rows);
  for (const row of kept) isKept[row] = 1;
  return { learning: order.filter(row => isKept[row] === 0).sort(), kept: kept.sort() };
}
