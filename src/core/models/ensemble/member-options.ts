import { bayesEntries } from '../bayes/entries.ts';
import { boostingEntries } from '../boosting/entries.ts';
import type { EstimatorEntry, ParamSpec } from '../entry.ts';
import { forestEntries } from '../forest/entries.ts';
import { linearEntries } from '../linear/entries.ts';
import { neighborsEntries } from '../neighbors/entries.ts';
import { perceptronEntries } from '../perceptron/entries.ts';
import { svmEntries } from '../svm/entries.ts';
import { treeEntries } from '../tree/entries.ts';

const entries: Readonly<Record<string, EstimatorEntry>> = {
  ...linearEntries,
  ...bayesEntries,
  ...neighborsEntries,
  ...svmEntries,
  ...treeEntries,
  ...forestEntries,
  ...boostingEntries,
  ...perceptronEntries,
};

/** Classifiers that a person may put into another one, by name. */
const classifiers = Object.keys(entries).filter(name => entries[name]!.task === 'classification');

/** The choice of the classifier within another one. */
export const memberSpec = {
  name: 'estimator',
  label: 'Classifier within',
  kind: 'choice',
  options: classifiers,
  grid: ['logisticRegression', 'histGradientBoostingClassifier', 'randomForestClassifier'],
} as const satisfies ParamSpec;
