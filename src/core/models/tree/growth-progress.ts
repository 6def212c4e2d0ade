import type { NodeRows } from './node-criterion.ts';

/** Looks at a row's column between two reports: less than a fifth of a second. */
const looksBetween = 500_000;

interface GrowthProgress {
  /** A node's rows were looked at. */
  readonly looked: (node: NodeRows) => void;
  /** The node is a leaf. */
  readonly settled: (node: NodeRows) => void;
}

/** Tells now and then which share of the rows have come to their leaves. */
export function growthProgress(rows: number, tell: (share: number) => void = () => {}): GrowthProgress {
  let looks = 0;
  let settled = 0;
  return {
    looked({ start, end }) {
      looks += end - start;
      if (looks < looksBetween) return;
      looks = 0;
      tell(settled / rows);
    },
    settled({ start, end }) {
      settled += end - start;
    },
  };
}
