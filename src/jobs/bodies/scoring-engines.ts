import type { Engines } from '../../core/models/estimator.ts';
import { loadScoreTrees } from '../../kernels/boosted-scoring/load.ts';
import { loadNeighborSearch } from '../../kernels/neighbors/load.ts';
import { loadDualEngine } from '../../kernels/svm/load.ts';
import { loadSumTrees } from '../../kernels/tree-scoring/load.ts';

/** What scores many rows quickly, where WebAssembly is to be had. */
export async function scoringEngines(): Promise<Engines> {
  return {
    boosting: null,
    forest: null,
    scoreTrees: await loadScoreTrees(),
    sumTrees: await loadSumTrees(),
    svm: await loadDualEngine(),
    neighbors: await loadNeighborSearch(),
  };
}
