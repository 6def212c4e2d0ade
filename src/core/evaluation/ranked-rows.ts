/** Rows from the highest score down. */
export interface RankedRows {
  /** The row at each place. */
  readonly order: Uint32Array;
  readonly isPositive: Uint8Array;
  /** 1 on the last of rows with equal scores. */
  readonly ends: Uint8Array;
}

/** Ranks rows by score; `actual` tells by code which are of class `positive`. */
export function rankRows(actual: ArrayLike<number>, positive: number, scores: ArrayLike<number>): RankedRows {
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row).sort(
    (a, b) => scores[b]! - scores[a]!,
  );
  return {
    order,
    isPositive: Uint8Array.from(order, row => Number(actual[row] === positive)),
    ends: Uint8Array.from(order, (row, at) => Number(scores[order[at + 1]!] !== scores[row])),
  };
}
