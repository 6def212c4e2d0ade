import { logisticRegression } from './logistic-regression.ts';
import { ridge } from './ridge.ts';

export const linearEstimators = { logisticRegression, ridge };
