import type { EstimatorEntry } from '../../../core/models/entry.ts';
import { type Configuration, gridOf } from '../../../core/selection/search/configuration.ts';
import { type Dimension, dimensionsOf } from '../../../core/selection/search/space.ts';

const mostSets = 12;

/** Every combination of the first parameters' usual values, as many parameters as keep it small; what has no effect beside another value is not varied. */
export function smallGrid(entry: Pick<EstimatorEntry, 'params'>): readonly Configuration[] {
  let varied: readonly Dimension[] = [];
  let grid: readonly Configuration[] = [{}];
  for (const dimension of dimensionsOf(entry)) {
    if (dimension.grid.length < 2) continue;
    const wider = [...gridOf([...varied, dimension], {})];
    if (wider.length > mostSets) continue;
    varied = [...varied, dimension];
    grid = wider;
  }
  return grid;
}
