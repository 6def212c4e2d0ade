import { describe, expect, test } from 'vitest';
import { FitError } from '../../src/core/errors.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../src/core/models/estimators.ts';
import type { Estimator } from '../../src/core/models/estimator.ts';
import { hardTables } from './hard-tables.ts';
import { learnableTable } from './learnable-tables.ts';
import { subjects } from './subjects/all.ts';

const names = Object.keys(subjects) as CpuEstimatorName[];

/** What the estimator makes of the table, or the reason why it refuses it. */
async function attempt(
  name: CpuEstimatorName,
  { features, target, classes }: ReturnType<typeof learnableTable>,
) {
  const estimator: Estimator<object, object> = cpuEstimators[name];
  const { params } = subjects[name];
  try {
    const model = await estimator.fit(
      features,
      target,
      { ...estimator.defaults, ...params },
      { seed: 5, classes },
    );
    return estimator.predict(model, features);
  } catch (error) {
    if (error instanceof FitError) return error.message;
    throw error;
  }
}

describe.each(names)('%s learns from it or says why not:', name => {
  const { task, classes: [classes = 2] = [] } = subjects[name];
  test.each(hardTables)('$what', async ({ table }) => {
    const answer = await attempt(name, table(task === 'classification' ? classes : 0));
    if (typeof answer === 'string') expect(answer.length).toBeGreaterThan(10);
    else expect(answer.data.every(Number.isFinite)).toBe(true);
  });
});

describe.each(names.filter(name => subjects[name].task === 'classification'))('%s', name => {
  const { classes: [classes = 2] = [] } = subjects[name];

  test('gives a class that training did not see no probability', async () => {
    const unseen = hardTables.find(({ what }) => what === 'a class that no row has')!;
    const answer = await attempt(name, unseen.table(classes));
    if (typeof answer === 'string') return;
    for (let row = 0; row < answer.rows; row++) expect(answer.data[row * answer.columns + classes]).toBe(0);
  });
});
