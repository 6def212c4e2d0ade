import { boostingEntries } from '../boosting/entries.ts';
import type { EstimatorEntry, FitShape, ParamSpec } from '../entry.ts';
import { forestEntries } from '../forest/entries.ts';
import { linearEntries } from '../linear/entries.ts';
import { memberSpec } from './member-options.ts';

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

const calibrating = [
  memberSpec,
  {
    name: 'method',
    label: 'Way of calibrating',
    hint: 'Isotonic follows any rising curve and asks for a thousand rows; temperature never changes the answer.',
    kind: 'choice',
    options: ['sigmoid', 'isotonic', 'temperature'],
    grid: ['sigmoid', 'isotonic'],
  },
  {
    name: 'ensemble',
    label: 'Keep each fold’s classifier',
    hint: 'The mean of all is steadier; one alone is smaller and quicker to score.',
    kind: 'choice',
    options: [true, false],
    grid: [true],
  },
  ...folding,
] as const satisfies readonly ParamSpec[];

const thresholding = [
  memberSpec,
  {
    name: 'scoring',
    label: 'Threshold is best for',
    kind: 'choice',
    options: ['balanced_accuracy', 'accuracy', 'f1', 'matthews_corrcoef'],
    grid: ['balanced_accuracy', 'f1'],
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
  calibratedClassifier: {
    label: 'Calibrated classifier',
    task: 'classification',
    description:
      'Sets the probabilities of another classifier right: of all it calls 30 % likely, 30 % shall come true.',
    takes: 'finite',
    params: calibrating,
    seconds: shape => fitsOfFiveFolds * forestEntries.randomForestClassifier.seconds(shape),
  },
  thresholdClassifier: {
    label: 'Classifier with a tuned threshold',
    task: 'classification',
    description:
      'Says yes from the probability on that serves a metric best, rather than from a half. For two classes only.',
    takes: 'finite',
    onlyTwoClasses: true,
    params: thresholding,
    seconds: shape => fitsOfFiveFolds * linearEntries.logisticRegression.seconds(shape),
  },
  oneVsRestClassifier: {
    label: 'One against the rest',
    task: 'classification',
    description: 'A classifier of its own for each class against all others.',
    takes: 'finite',
    params: [memberSpec],
    seconds: ({ rows, features, classes }) =>
      Math.max(1, classes) * linearEntries.logisticRegression.seconds({ rows, features, classes: 2 }),
  },
} as const satisfies Record<string, EstimatorEntry>;
