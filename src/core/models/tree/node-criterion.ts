import type { Split } from './splitting.ts';

/** A node's rows: order[start] to order[end − 1]. */
export interface NodeRows {
  readonly order: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** What a criterion makes of the node that was entered last. */
export interface NodeCriterion {
  /** Looks at a node's rows; whether all their targets are the same. */
  readonly enter: (node: NodeRows) => boolean;
  /** Writes what the tree answers at the node, `outputs` numbers from here on. */
  readonly writeValue: (values: Float64Array, at: number) => void;
  /** The node's split of a column: null where that is constant, `unfit` where a side would hold too few rows. */
  readonly splitOf: (column: number, node: NodeRows) => Split | 'unfit' | null;
}
