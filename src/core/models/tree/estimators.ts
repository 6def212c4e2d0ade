import { decisionTreeClassifier } from './decision-tree-classifier.ts';
import { decisionTreeRegressor } from './decision-tree-regressor.ts';

export const treeEstimators = { decisionTreeClassifier, decisionTreeRegressor };
