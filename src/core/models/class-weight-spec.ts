import type { ParamSpec } from './entry.ts';

/** How much each class counts, as a person sets it: scikit-learn's class_weight. */
export const classWeightSpec = {
  name: 'classWeight',
  label: 'Weight of the classes',
  hint: 'Balanced lets a rare class count as much as a frequent one.',
  kind: 'choice',
  options: [null, 'balanced'],
  grid: [null],
} as const satisfies ParamSpec;
