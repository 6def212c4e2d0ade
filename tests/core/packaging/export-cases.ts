import type { PreparationPlan } from '../../../src/core/preprocessing/plan.ts';
import { type Column, isNumeric } from '../../../src/core/table/column.ts';
import { type TrainedSample, trainedSample } from './trained-sample.ts';

interface ExportCase {
  readonly name: string;
  readonly train: () => Promise<TrainedSample>;
  /** Whether it can be written as SQL. */
  readonly asSql: boolean;
}

/** Small models of every kind that can be exported, with the whole of their preparation. */
export const exportCases: readonly ExportCase[] = [
  {
    name: 'logistic regression, two classes',
    asSql: true,
    train: () => trainedSample('telco-churn', 'logisticRegression'),
  },
  {
    name: 'logistic regression, three classes',
    asSql: true,
    train: () => trainedSample('penguins', 'logisticRegression'),
  },
  { name: 'ridge', asSql: true, train: () => trainedSample('concrete', 'ridge') },
  { name: 'decision tree', asSql: true, train: () => trainedSample('penguins', 'decisionTreeClassifier') },
  {
    name: 'forest, two classes',
    asSql: true,
    train: () => trainedSample('telco-churn', 'randomForestClassifier', { nEstimators: 15 }),
  },
  {
    name: 'forest, three classes',
    asSql: true,
    train: () => trainedSample('penguins', 'randomForestClassifier', { nEstimators: 10 }),
  },
  {
    name: 'forest of values',
    asSql: true,
    train: () => trainedSample('concrete', 'randomForestRegressor', { nEstimators: 10 }),
  },
  {
    name: 'boosting with gaps and categories, two classes',
    asSql: true,
    train: () => trainedSample('telco-churn', 'histGradientBoostingClassifier', { maxIter: 20 }),
  },
  {
    name: 'boosting with gaps and categories, three classes',
    asSql: true,
    train: () =>
      trainedSample('penguins', 'histGradientBoostingClassifier', { maxIter: 10, minSamplesLeaf: 5 }),
  },
  {
    name: 'boosting of values',
    asSql: true,
    train: () => trainedSample('concrete', 'histGradientBoostingRegressor', { maxIter: 20 }),
  },
  {
    name: 'boosting of counts',
    asSql: true,
    train: () => trainedSample('concrete', 'histGradientBoostingRegressor', { maxIter: 10, loss: 'poisson' }),
  },
  {
    name: 'perceptron, two classes',
    asSql: false,
    train: () =>
      trainedSample('telco-churn', 'mlpClassifier', {
        hiddenLayerSizes: '12, 5',
        maxIter: 5,
        activation: 'tanh',
      }),
  },
  {
    name: 'perceptron of values',
    asSql: false,
    train: () => trainedSample('concrete', 'mlpRegressor', { hiddenLayerSizes: '10', maxIter: 5 }),
  },
  {
    name: 'dummy',
    asSql: true,
    train: () => trainedSample('penguins', 'dummyClassifier'),
  },
  {
    name: 'threshold chosen for balanced accuracy',
    asSql: true,
    train: () => trainedSample('telco-churn', 'thresholdClassifier', { cv: 2 }),
  },
  {
    name: 'vote of a line and a tree',
    asSql: false,
    train: () =>
      trainedSample('concrete', 'votingRegressor', {
        estimators: ['ridge', 'decisionTreeRegressor'],
        weights: [2, 1],
      }),
  },
  {
    name: 'every step that can be exported',
    asSql: true,
    train: () => trainedSample('telco-churn', 'logisticRegression', {}, everyStep),
  },
  {
    name: 'principal components of chosen columns',
    asSql: true,
    train: () => trainedSample('diabetes', 'logisticRegression', {}, componentsOfChosen),
  },
];

/** Groups of some columns each, with other steps than the usual ones. */
function everyStep(columns: readonly Column[]): PreparationPlan {
  const numbers = columns.filter(isNumeric).map(({ name }) => name);
  const texts = columns.filter(column => !isNumeric(column)).map(({ name }) => name);
  return {
    format: 'terrarium-preparation-plan/1',
    groups: [
      {
        name: 'scaled',
        columns: ['tenure'],
        steps: [
          { kind: 'simpleImputer', params: { strategy: 'mean', addIndicator: true } },
          { kind: 'robustScaler', params: {} },
          { kind: 'maxAbsScaler', params: {} },
        ],
      },
      {
        name: 'bent',
        columns: numbers.filter(name => name !== 'tenure'),
        steps: [
          { kind: 'winsorizer', params: {} },
          { kind: 'logTransformer', params: { method: 'signedLog1p' } },
          { kind: 'simpleImputer', params: { strategy: 'median' } },
          { kind: 'minMaxScaler', params: { clip: true } },
        ],
      },
      {
        name: 'counted',
        columns: texts.slice(0, 2),
        steps: [{ kind: 'frequencyEncoder', params: {} }],
      },
      {
        name: 'ordered',
        columns: texts.slice(2, 4),
        steps: [
          {
            kind: 'ordinalEncoder',
            params: { handleUnknown: 'useEncodedValue', unknownValue: -1, encodedMissingValue: null },
          },
          { kind: 'simpleImputer', params: { strategy: 'mostFrequent' } },
          { kind: 'standardScaler', params: {} },
        ],
      },
      {
        name: 'means',
        columns: texts.slice(4, 6),
        steps: [{ kind: 'targetEncoder', params: {} }],
      },
      {
        name: 'hot',
        columns: texts.slice(6),
        steps: [
          {
            kind: 'oneHotEncoder',
            params: { handleUnknown: 'infrequentIfExist', minFrequency: 0.3, drop: 'first' },
          },
        ],
      },
    ],
    finally: [{ kind: 'varianceThreshold', params: {} }],
    balance: null,
  };
}

function componentsOfChosen(columns: readonly Column[]): PreparationPlan {
  return {
    format: 'terrarium-preparation-plan/1',
    groups: [
      {
        name: 'numbers',
        columns: columns.map(({ name }) => name),
        steps: [
          { kind: 'simpleImputer', params: { strategy: 'median' } },
          { kind: 'standardScaler', params: {} },
        ],
      },
    ],
    finally: [
      { kind: 'selectKBest', params: { k: 5 } },
      { kind: 'pca', params: { nComponents: 3, whiten: true } },
    ],
    balance: null,
  };
}
