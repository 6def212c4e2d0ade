import { expect, test } from 'vitest';
import { type Matrix, zeros } from '../../src/core/matrix.ts';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { fitPreparation } from '../../src/core/preprocessing/fit-preparation.ts';
import { transform } from '../../src/core/preprocessing/transform.ts';
import {
  type GpuPreparation,
  type PreparationSurroundings,
  choosePreparation,
} from '../../src/jobs/bodies/choose-preparation.ts';
import type { GpuTrial } from '../../src/jobs/bodies/gpu/gpu-trial.ts';
import type { PreparationBackend } from '../../src/lifecycle/training/run.ts';
import { people } from '../conformance/transformer-subjects.ts';

const whole = people(60, 0.1);
const table = { ...whole, columns: whole.columns.slice(0, 5) };
const preparation = fitPreparation(defaultPlan(table.columns), table, { seed: 1, target: null });
const expected = transform(preparation, table);
/** As single precision would give them. */
const near: Matrix = { ...expected, data: Float64Array.from(expected.data, Math.fround) };

/** A clock that the CPU lets go on by `cpu` a reading, the GPU by what it says itself. */
function device(gpuMs: number, answer: () => Matrix | Promise<Matrix> = () => near) {
  const told: PreparationBackend[] = [];
  const kept: { trial: GpuTrial | null } = { trial: null };
  let [clock, calls] = [0, 0];
  const gpu: GpuPreparation = {
    adapter: 'Test GPU',
    prepare: async () => {
      calls++;
      clock += gpuMs;
      return answer();
    },
  };
  const surroundings: PreparationSurroundings = {
    // Each reading takes 10 ms: what lies between two of them is 10 ms, and what the GPU took.
    now: () => (clock += 10),
    openGpu: async () => gpu,
    readTrial: async () => kept.trial,
    writeTrial: async trial => {
      kept.trial = trial;
    },
    onChoice: chosen => told.push(chosen),
    fewestFeatures: 0,
  };
  return { told, kept, surroundings, calls: () => calls };
}

test('a GPU that is quicker and right in a trial computes, and the trial is kept', async () => {
  const { told, kept, surroundings } = device(-5);
  const featuresOf = choosePreparation(surroundings);
  expect(await featuresOf(preparation, table)).toBe(near);
  expect(told).toEqual([
    { name: 'webgpu', reason: expect.stringContaining('2.0 times as quick as the CPU and equal') as string },
  ]);
  expect(kept.trial).toMatchObject({ adapter: 'Test GPU', speedup: 2, fault: null });
});

test('a GPU that is slower leaves it to the CPU, to the bit', async () => {
  const { told, surroundings } = device(30);
  expect(await choosePreparation(surroundings)(preparation, table)).toEqual(expected);
  expect(told).toEqual([
    { name: 'cpu', reason: expect.stringContaining('took 4.0 times as long') as string },
  ]);
});

test('a GPU that computes something else is not used', async () => {
  const { told, surroundings } = device(-5, () => ({ ...near, data: near.data.map(value => value + 2e-6) }));
  expect(await choosePreparation(surroundings)(preparation, table)).toEqual(expected);
  expect(told[0]).toMatchObject({
    name: 'cpu',
    reason: expect.stringMatching(/computed .+ where the CPU/) as string,
  });
});

test('a trial that was kept is not made again, but for another adapter or size', async () => {
  const { kept, surroundings, calls } = device(-5);
  await choosePreparation(surroundings)(preparation, table);
  const ofTrial = calls();
  await choosePreparation(surroundings)(preparation, table);
  expect(calls()).toBe(ofTrial + 1);
  kept.trial = { ...kept.trial!, adapter: 'Another GPU' };
  await choosePreparation(surroundings)(preparation, table);
  expect(calls()).toBe(2 * ofTrial + 1);
});

test('from the moment that it fails the CPU goes on, and the reason is told', async () => {
  let left = 5;
  const { told, surroundings } = device(-5, () => {
    if (left-- > 0) return near;
    throw new Error('the device was lost');
  });
  const featuresOf = choosePreparation(surroundings);
  expect(await featuresOf(preparation, table)).toBe(near);
  expect(await featuresOf(preparation, table)).toEqual(expected);
  expect(told.at(-1)).toEqual({
    name: 'cpu',
    reason: 'Computed on the CPU after the GPU failed: the device was lost',
  });
});

test('small tables, other steps and a missing adapter are the CPU’s, and say so', async () => {
  const cases: readonly [Partial<PreparationSurroundings>, typeof preparation, string][] = [
    [{ fewestFeatures: 1e7 }, preparation, 'the table is small'],
    [{ openGpu: async () => 'there is no WebGPU adapter' }, preparation, 'there is no WebGPU adapter'],
    [
      {},
      { ...preparation, finally: [{ kind: 'varianceThreshold', fitted: { kept: [0] } }] },
      'besides filling',
    ],
  ];
  for (const [changed, given, reason] of cases) {
    const { told, surroundings } = device(-5, () => zeros(0, 0));
    await choosePreparation({ ...surroundings, ...changed })(given, table);
    expect(told).toEqual([{ name: 'cpu', reason: expect.stringContaining(reason) as string }]);
  }
});
