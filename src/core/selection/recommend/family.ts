import { bayesEntries } from '../../models/bayes/entries.ts';
import { boostingEntries } from '../../models/boosting/entries.ts';
import type { EstimatorName } from '../../models/catalogue.ts';
import { dummyEntries } from '../../models/dummy/entries.ts';
import { ensembleEntries } from '../../models/ensemble/entries.ts';
import { forestEntries } from '../../models/forest/entries.ts';
import { linearEntries } from '../../models/linear/entries.ts';
import { neighborsEntries } from '../../models/neighbors/entries.ts';
import { perceptronEntries } from '../../models/perceptron/entries.ts';
import { svmEntries } from '../../models/svm/entries.ts';
import { treeEntries } from '../../models/tree/entries.ts';

const families = {
  dummy: dummyEntries,
  linear: linearEntries,
  bayes: bayesEntries,
  neighbors: neighborsEntries,
  svm: svmEntries,
  tree: treeEntries,
  forest: forestEntries,
  boosting: boostingEntries,
  perceptron: perceptronEntries,
  ensemble: ensembleEntries,
} as const;
export type Family = keyof typeof families;

/** The family that an estimator is of: those of one think alike. */
export function familyOf(estimator: EstimatorName): Family {
  const found = Object.entries(families).find(([, entries]) => Object.hasOwn(entries, estimator));
  if (found === undefined) throw new RangeError(`"${estimator}" is of no family`);
  return found[0] as Family;
}

/** Whether it is put together from other models, rather than learned from the rows alone. */
export function isOfOthers(estimator: EstimatorName): boolean {
  return familyOf(estimator) === 'ensemble';
}
