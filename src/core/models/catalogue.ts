import { dummyEntries } from './dummy/entries.ts';
import { ensembleEntries } from './ensemble/entries.ts';
import type { EstimatorEntry, SupervisedTask } from './entry.ts';
import { singleEntries } from './single-entries.ts';

/** Every supervised estimator by name, with what a person and a search are told of it. */
const entries = {
  ...dummyEntries,
  ...singleEntries,
  ...ensembleEntries,
} as const;
export type EstimatorName = keyof typeof entries;
export const estimatorEntries: Readonly<Record<EstimatorName, EstimatorEntry>> = entries;

/** The same in order, quick and simple families first. */
export const estimatorNames = Object.keys(entries) as readonly EstimatorName[];

/** What a person calls each of them. */
export const estimatorLabels: Readonly<Record<EstimatorName, string>> = Object.fromEntries(
  estimatorNames.map(name => [name, entries[name].label]),
) as Record<EstimatorName, string>;

/** The estimators of a task, the dummy first. */
export function estimatorsFor(task: SupervisedTask): readonly EstimatorName[] {
  return estimatorNames.filter(name => entries[name].task === task);
}

/** What is compared when nothing else is asked for, cheapest first. */
export const candidates = {
  classification: [
    'dummyClassifier',
    'logisticRegression',
    'histGradientBoostingClassifier',
    'randomForestClassifier',
    'mlpClassifier',
  ],
  regression: [
    'dummyRegressor',
    'ridge',
    'histGradientBoostingRegressor',
    'randomForestRegressor',
    'mlpRegressor',
  ],
} as const satisfies Record<SupervisedTask, readonly EstimatorName[]>;
