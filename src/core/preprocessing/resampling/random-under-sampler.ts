import { createRandom, permutation } from '../../random.ts';
import type { Resampler } from './resampler.ts';
import { rowsByClass } from './rows-by-class.ts';
import { takeLearningRows } from './take-learning-rows.ts';

/** Keeps of every class as many rows as the rarest has, drawn without replacement (imbalanced-learn's RandomUnderSampler). */
export const randomUnderSampler: Resampler<object> = {
  defaults: {},
  resample(rows, _, { seed, classes }) {
    const random = createRandom(seed);
    const byClass = rowsByClass(rows.values, classes.length).filter(own => own.length > 0);
    const least = Math.min(...byClass.map(own => own.length));
    const kept = byClass.flatMap(own =>
      Array.from(permutation(own.length, random).subarray(0, least), place => own[place]!),
    );
    return takeLearningRows(
      rows,
      kept.sort((a, b) => a - b),
    );
  },
};
