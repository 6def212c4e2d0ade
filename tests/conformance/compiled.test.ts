import { describe } from 'vitest';
import type { CpuEstimatorName } from '../../src/core/models/estimators.ts';
import { compiledEstimator } from '../../src/jobs/bodies/compiled-estimator.ts';
import { describeContract } from './estimator-contract.ts';
import { subjects } from './subjects/all.ts';

const names = Object.keys(subjects) as CpuEstimatorName[];
const compiled = await Promise.all(
  names.map(async name => ({ name, estimator: await compiledEstimator(name), ...subjects[name] })),
);

describe('compiled', () => compiled.forEach(describeContract));
