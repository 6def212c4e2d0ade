import type { Engines } from '../../core/models/estimator.ts';
import { loadNeighborSearch } from '../../kernels/neighbors/load.ts';
import { loadDualEngine } from '../../kernels/svm/load.ts';

/** What scores many rows quickly, where WebAssembly is to be had: models that go through rows of their table for each row. */
export async function scoringEngines(): Promise<Engines> {
  return { boosting: null, forest: null, svm: await loadDualEngine(), neighbors: await loadNeighborSearch() };
}
