import type { EstimatorName } from '../catalogue.ts';
import type { Forest } from './forest.ts';

/** What tells one kind of forest from another. */
export interface ForestKind {
  readonly name: EstimatorName;
  readonly format: string;
  /** Whether a column is split where that is best, or at random. */
  readonly splitter: 'best' | 'random';
  /** The default. */
  readonly bootstrap: boolean;
}

/** A forest as it is saved. */
export interface ForestModel extends Forest {
  readonly format: string;
}
