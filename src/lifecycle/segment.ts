import type { RowCondition } from '../core/table/row-filter.ts';

/** Rows that a person looks at often, under a name. */
export interface Segment {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  /** All of them hold. */
  readonly conditions: readonly RowCondition[];
  readonly createdAt: number;
}
