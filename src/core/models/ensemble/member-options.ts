import type { EstimatorEntry, ParamSpec } from '../entry.ts';
import { singleEntries } from '../single-entries.ts';

const entries: Readonly<Record<string, EstimatorEntry>> = singleEntries;

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
