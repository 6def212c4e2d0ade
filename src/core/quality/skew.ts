import type { QualityCheck } from './check.ts';
import { numberText } from './wording.ts';

/** Numbers with a very long tail. */
export const checkSkew: QualityCheck = {
  name: 'skew',
  explanation:
    'Most values crowd on one side and a few lie very far on the other. Linear models and networks learn better from the logarithm or a power transform of such a column; trees do not mind.',
  thresholds: ['skewness'],
  when: 'report',
  find: ({ profile, thresholds: { skewness: limit } }) =>
    profile.flatMap(told => {
      const skewness = told.shape === 'numeric' && told.kind !== 'datetime' ? told.summary?.skewness : 0;
      if (skewness === undefined || !(Math.abs(skewness) > limit)) return [];
      const side = skewness > 0 ? 'high' : 'low';
      const message = `The skewness is ${numberText(skewness)}: a long tail of ${side} values.`;
      return [{ check: 'skew', column: told.name, severity: 'info' as const, message, rows: [] }];
    }),
};
