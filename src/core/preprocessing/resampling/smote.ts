import type { Resampler } from './resampler.ts';
import { addSyntheticRows } from './synthetic-rows.ts';

export interface SmoteParams {
  readonly kNeighbors: number;
}

/** Makes rows of the rarer classes between those there are, as imbalanced-learn's SMOTE: for numbers alone. */
export const smote: Resampler<SmoteParams> = {
  defaults: { kNeighbors: 5 },
  resample: (rows, { kNeighbors }, { seed, classes }) =>
    addSyntheticRows(rows, {
      seed,
      classes: classes.length,
      kNeighbors,
      measured: rows.features,
      settle: () => {},
    }),
};
