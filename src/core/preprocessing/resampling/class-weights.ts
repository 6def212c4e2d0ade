import type { Resampler } from './resampler.ts';
import { rowsByClass } from './rows-by-class.ts';

/** Every class weighs the same: rows / (classes × rows of the class) each, as scikit-learn's class_weight='balanced'. */
export const classWeights: Resampler<object> = {
  defaults: {},
  resample({ features, values, sampleWeight }, _, { classes }) {
    const byClass = rowsByClass(values, classes.length);
    const seen = byClass.filter(rows => rows.length > 0).length;
    const weights = Float64Array.from(values, (code, row) => {
      return (values.length / (seen * byClass[code]!.length)) * (sampleWeight?.[row] ?? 1);
    });
    return { features, values, sampleWeight: weights };
  },
};
