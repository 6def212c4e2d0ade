import { createRandom } from '../../random.ts';
import type { Resampler } from './resampler.ts';
import { mostRows, rowsByClass } from './rows-by-class.ts';
import { takeLearningRows } from './take-learning-rows.ts';

/** Repeats rows of the rarer classes, drawn with replacement, until all have as many (imbalanced-learn's RandomOverSampler). */
export const randomOverSampler: Resampler<object> = {
  defaults: {},
  resample(rows, _, { seed, classes }) {
    const random = createRandom(seed);
    const byClass = rowsByClass(rows.values, classes.length);
    const most = mostRows(byClass);
    const drawn = byClass.flatMap(own =>
      own.length === 0
        ? []
        : Array.from({ length: most - own.length }, () => own[Math.floor(random() * own.length)]!),
    );
    return takeLearningRows(rows, [...rows.values.keys(), ...drawn]);
  },
};
