import { elasticNet, lasso } from './elastic-net.ts';
import { linearRegression } from './linear-regression.ts';
import { logisticRegression } from './logistic-regression.ts';
import { ridge } from './ridge.ts';

export const linearEstimators = { logisticRegression, linearRegression, ridge, lasso, elasticNet };
