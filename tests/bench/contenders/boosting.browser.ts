import { compiledEstimator } from '../../../src/jobs/bodies/compiled-estimator.ts';
import { kernelThreads } from '../../../src/jobs/threads/kernel-threads.ts';
import { serveContender } from '../side-by-side/serve-contender.ts';
import { boostingContender } from './boosting.ts';

/** As many threads as the device has cores, as when a training has one fit to do. */
const startHelpers = () => kernelThreads(navigator.hardwareConcurrency);

serveContender(boostingContender(() => compiledEstimator('histGradientBoostingClassifier', startHelpers)));
