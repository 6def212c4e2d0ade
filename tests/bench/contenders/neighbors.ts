import { kNeighborsClassifier } from '../../../src/core/models/neighbors/k-neighbors-classifier.ts';
import { loadNeighborSearch } from '../../../src/kernels/neighbors/load.ts';
import type { Site } from '../side-by-side/site.ts';
import { type NumbersPair, numbersPair, type Timed, timeNumbers } from './numbers.ts';
import { accuracy } from './scores.ts';

export interface NeighborsOutcome extends Timed {
  readonly accuracy: number;
}

export interface NeighborsContender {
  prepare(rows: number, queries: number, columns: number): void;
  measure(): Promise<NeighborsOutcome>;
}

/** Nearest neighbours with the defaults, on one thread. */
export function contender(site: Site): NeighborsContender {
  let pair: NumbersPair | null = null;
  return {
    prepare(rows, queries, columns) {
      pair = numbersPair({ rows, columns, classes: 2 }, queries);
    },
    async measure() {
      const engines = { boosting: null, forest: null, neighbors: await loadNeighborSearch() };
      const { defaults } = kNeighborsClassifier;
      const context = { classes: 2, engines };
      const { timed, answers } = await timeNumbers(site, kNeighborsClassifier, defaults, pair!, context);
      return { ...timed, accuracy: accuracy(answers, pair!.unseen.target) };
    },
  };
}
