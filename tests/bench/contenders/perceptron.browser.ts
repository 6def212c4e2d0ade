import { compiledEstimator } from '../../../src/jobs/bodies/compiled-estimator.ts';
import { serveContender } from '../side-by-side/serve-contender.ts';
import { perceptronContender } from './perceptron.ts';

serveContender(perceptronContender(() => compiledEstimator('mlpClassifier')));
