import { beforeAll, expect, test, vi } from 'vitest';
import { assess } from '../../src/jobs/monitoring.ts';
import { predictFile, predictRow } from '../../src/jobs/prediction.ts';
import type { Deployment } from '../../src/lifecycle/deployment/registry.ts';
import { listAlerts } from '../../src/storage/models/monitoring.ts';
import { countPredictions } from '../../src/storage/models/predictions.ts';
import { tableOf } from '../core/table-of.ts';
import { churnProbability, deployChurnModel } from '../jobs/deployed-example.ts';

const tenures = Array.from({ length: 300 }, (_, i) => (i * 37) % 72);
const trained = tableOf({
  tenure: tenures,
  contract: tenures.map((_, i) => (i % 3 === 0 ? 'Year' : 'Month')),
  churn: tenures.map(tenure => (tenure < 20 ? 'Yes' : 'No')),
});
const row = { tenure: '10', contract: 'Month' };
let deployment: Deployment;
let workers: Worker[];

beforeAll(async () => {
  deployment = await deployChurnModel(trained);
  workers = [];
  const RealWorker = Worker;
  vi.stubGlobal(
    'Worker',
    class extends RealWorker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
    },
  );
});

test('rows are answered by one worker, that is kept', async () => {
  const answer = await predictRow({ deploymentId: deployment.id, row });
  await predictRow({ deploymentId: deployment.id, row: { tenure: '60', contract: 'Year' } });
  expect(workers).toHaveLength(1);
  expect(await countPredictions(deployment.id)).toBe(2);
  if (answer.task !== 'classification') throw new Error('expected a class');
  expect(answer.class).toBe('Yes');
  expect(answer.probabilities[1]!.probability).toBeCloseTo(churnProbability(10, 1), 12);
});

test('a refused value rejects by name, and the worker answers on', async () => {
  await expect(
    predictRow({ deploymentId: deployment.id, row: { ...row, tenure: 'abc' } }),
  ).rejects.toMatchObject({ name: 'InputError', message: expect.stringContaining("'abc'") });
  await predictRow({ deploymentId: deployment.id, row });
  expect(workers).toHaveLength(1);
});

test('a worker that died fails its call by name, and is replaced by the next', async () => {
  const asked = predictRow({ deploymentId: deployment.id, row });
  workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
  await expect(asked).rejects.toMatchObject({ name: 'WorkerError' });
  expect(await predictRow({ deploymentId: deployment.id, row })).toMatchObject({ class: 'Yes' });
  expect(workers).toHaveLength(2);
});

test('a shifted file is predicted in a worker, and the monitor raises an alert about it', async () => {
  const lines = tenures.map((tenure, i) => `${tenure + 40},${i % 3 === 0 ? 'Year' : 'Month'}`);
  const source = new Blob([`tenure,contract\n${lines.join('\n')}\n`]);
  const answer = await predictFile({ deploymentId: deployment.id, source, fileName: 'new.csv' }).result;
  expect(answer.rows).toBe(300);
  expect((await answer.csv.text()).trim().split('\n')).toHaveLength(301);

  const report = await assess({ deploymentId: deployment.id }).result;
  const [tenure] = report.drift.columns;
  expect(tenure).toMatchObject({ column: 'tenure', drifted: true });
  expect(await listAlerts(deployment.projectId)).toMatchObject([{ state: 'open', reportId: report.id }]);
});

test('scoring a file can be cancelled', async () => {
  const source = new Blob([
    'tenure,contract\n',
    ...Array.from({ length: 200_000 }, (_, i) => `${i % 72},Month\n`),
  ]);
  const job = predictFile({ deploymentId: deployment.id, source, fileName: 'large.csv' });
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ name: 'AbortError' });
});
