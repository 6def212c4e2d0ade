import { calibratedClassifier } from './calibrated-classifier.ts';
import type { Members } from './members.ts';
import { oneVsRestClassifier } from './one-vs-rest-classifier.ts';
import { stackingClassifier } from './stacking-classifier.ts';
import { stackingRegressor } from './stacking-regressor.ts';
import { thresholdClassifier } from './threshold-classifier.ts';
import { votingClassifier } from './voting-classifier.ts';
import { votingRegressor } from './voting-regressor.ts';

export const ensembleEstimators = (members: Members) => ({
  votingClassifier: votingClassifier(members),
  votingRegressor: votingRegressor(members),
  stackingClassifier: stackingClassifier(members),
  stackingRegressor: stackingRegressor(members),
  calibratedClassifier: calibratedClassifier(members),
  thresholdClassifier: thresholdClassifier(members),
  oneVsRestClassifier: oneVsRestClassifier(members),
});
