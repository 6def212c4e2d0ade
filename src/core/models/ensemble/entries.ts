import { boostingEntries } from '../boosting/entries.ts';
import type { EstimatorEntry, FitShape, ParamSpec } from '../entry.ts';
import { forestEntries } from '../forest/entries.ts';
import { linearEntries } from '../linear/entries.ts';

/** What the members of an ensemble cost, when they are those by default. */
function classifiers(shape: FitShape): number {
  return (
    linearEntries.logisticRegression.seconds(shape) +
    boostingEntries.histGradientBoostingClassifier.seconds(shape) +
    forestEntries.randomForestClassifier.seconds(shape)
  );
}

function regressors(shape: FitShape): number {
  return (
    linearEntries.ridge.seconds(shape) +
    boostingEntries.histGradientBoostingRegressor.seconds(shape) +
    forestEntries.randomForestRegressor.seconds(shape)
  );
}

/** Of five folds a member is fitted on four fifths, and once more on all rows. */
const fitsOfFiveFolds = 5;

const folding = [
  {
    name: 'cv',
    label: 'Inner folds',
    hint: 'More learn from more rows, and take longer.',
    kind: 'integer',
    low: 2,
    high: 10,
    scale: 'linear',
    grid: [5],
  },
] as const satisfies readonly ParamSpec[];

const stacking = [
  {
    name: 'passthrough',
    label: 'Final model sees the columns',
    hint: 'Besides what the others answer.',
    kind: 'choice',
    options: [false, true],
    grid: [false, true],
  },
  ...folding,
] as const satisfies readonly ParamSpec[];

export const ensembleEntries = {
  votingClassifier: {
    label: 'Voting',
    task: 'classification',
    description: 'The mean answer of logistic regression, gradient boosting and a random forest.',
    takes: 'finite',
    params: [],
    seconds: classifiers,
  },
  votingRegressor: {
    label: 'Voting',
    task: 'regression',
    description: 'The mean answer of ridge regression, gradient boosting and a random forest.',
    takes: 'finite',
    params: [],
    seconds: regressors,
  },
  stackingClassifier: {
    label: 'Stacking',
    task: 'classification',
    description:
      'Learns how to put the answers of logistic regression, gradient boosting and a random forest together.',
    takes: 'finite',
    params: stacking,
    seconds: shape => fitsOfFiveFolds * classifiers(shape),
  },
  stackingRegressor: {
    label: 'Stacking',
    task: 'regression',
    description:
      'Learns how to put the answers of ridge regression, gradient boosting and a random forest together.',
    takes: 'finite',
    params: stacking,
    seconds: shape => fitsOfFiveFolds * regressors(shape),
  },
} as const satisfies Record<string, EstimatorEntry>;
