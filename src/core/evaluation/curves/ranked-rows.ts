/** Rows from the highest score down. */
export interface RankedRows {
  readonly isPositive: Uint8Array;
  /** 1 on the last of rows with equal scores. */
  readonly ends: Uint8Array;
}

export function rankRows(actual: ArrayLike<number>, positive: number, scores: ArrayLike<number>): RankedRows {
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row).sort(
    (a, b) => scores[b]! - scores[a]!,
  );
  return {
    isPositive: Uint8Array.from(order, row => Number(actual[row] === positive)),
    ends: Uint8Array.from(order, (row, at) => Number(scores[order[at + 1]!] !== scores[row])),
  };
}
