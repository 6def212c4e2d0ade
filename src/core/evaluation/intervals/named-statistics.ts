import type { WeightedStatistics } from '../../statistics/bootstrap/weighted-statistics.ts';

/** Statistics of weighted rows with their names, in the order in which they are written. */
export interface NamedStatistics extends WeightedStatistics {
  readonly names: readonly string[];
}
