/** What a model predicts. Clustering joins with its estimators. */
export type SupervisedTask = 'classification' | 'regression';

/** Every supervised estimator by name, with what a person calls it. */
export const estimatorLabels = {
  dummyClassifier: 'Dummy (most frequent class)',
  dummyRegressor: 'Dummy (mean)',
  logisticRegression: 'Logistic regression',
  ridge: 'Ridge regression',
  randomForestClassifier: 'Random forest',
  randomForestRegressor: 'Random forest',
  histGradientBoostingClassifier: 'Gradient boosting',
  histGradientBoostingRegressor: 'Gradient boosting',
  mlpClassifier: 'Neural network (multi-layer perceptron)',
  mlpRegressor: 'Neural network (multi-layer perceptron)',
} as const;
export type EstimatorName = keyof typeof estimatorLabels;

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
