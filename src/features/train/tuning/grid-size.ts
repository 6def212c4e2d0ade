import type { EstimatorEntry } from '../../../core/models/entry.ts';
import { gridOf } from '../../../core/selection/search/configuration.ts';
import type { SearchSpace } from '../../../core/selection/search/settings.ts';
import { dimensionsOf } from '../../../core/selection/search/space.ts';
import type { ParamSet } from '../../../core/selection/search/trial.ts';

export interface GridSize {
  readonly count: number;
  /** False where counting was given up at that many. */
  readonly whole: boolean;
}

/** Grids beyond this take days on any device. */
const mostCounted = 20_000;

/** How many combinations a grid has; what has no effect beside another value is not counted. */
export function gridSizeOf(
  entry: Pick<EstimatorEntry, 'params'>,
  space: SearchSpace,
  preparation: SearchSpace,
  fixed: ParamSet,
): GridSize {
  let count = 0;
  for (const _ of gridOf(dimensionsOf(entry, space, preparation), fixed))
    if (++count > mostCounted) return { count: mostCounted, whole: false };
  return { count, whole: true };
}
