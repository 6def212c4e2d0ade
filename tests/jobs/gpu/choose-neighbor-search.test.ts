import { expect, test } from 'vitest';
import { matrixOf } from '../../../src/core/matrix.ts';
import { createBruteSearch } from '../../../src/core/models/neighbors/brute-search.ts';
import { kNeighborsClassifier } from '../../../src/core/models/neighbors/k-neighbors-classifier.ts';
import type { Neighborhoods } from '../../../src/core/models/neighbors/neighbor-search.ts';
import {
  chooseNeighborSearch,
  type NeighborGpu,
  type NeighborSurroundings,
} from '../../../src/jobs/bodies/gpu/choose-neighbor-search.ts';
import type { GpuTrial } from '../../../src/jobs/bodies/gpu/gpu-trial.ts';
import type { ComparisonBackend } from '../../../src/lifecycle/training/run.ts';

const rows = matrixOf(Array.from({ length: 60 }, (_, row) => [row % 7, row % 5, row]));
const queries = matrixOf(Array.from({ length: 40 }, (_, row) => [row % 4, row % 3, 1.5 * row]));
const expected = createBruteSearch(rows, 2)(queries, 3);

/** A device whose clock the CPU moves on by 10 ms for each search, and the GPU by `gpuMs`. */
function device(gpuMs: number, answer: (right: Neighborhoods) => Neighborhoods = right => right) {
  const told: ComparisonBackend[] = [];
  const kept: { trial: GpuTrial | null } = { trial: null };
  const open = { now: 0, ever: 0 };
  let clock = 0;
  const gpu: NeighborGpu = {
    adapter: 'Test GPU',
    open: (own, p) => {
      open.now++;
      open.ever++;
      return {
        search: async (...all) => {
          clock += gpuMs;
          return answer(createBruteSearch(own, p)(...all));
        },
        close: () => void open.now--,
      };
    },
  };
  const surroundings: NeighborSurroundings = {
    now: () => clock,
    compiled: (own, p) => {
      const search = createBruteSearch(own, p);
      return (...all) => {
        clock += 10;
        return search(...all);
      };
    },
    openGpu: async () => gpu,
    readTrial: async () => kept.trial,
    writeTrial: async trial => {
      kept.trial = trial;
    },
    onChoice: chosen => told.push(chosen),
    leastWork: 0,
  };
  return { told, kept, open, surroundings };
}

const nameAndReason = (name: ComparisonBackend['name'], reason: string) => ({
  work: 'neighbors',
  name,
  reason: expect.stringContaining(reason) as string,
});

test('a GPU that is quicker in a trial and finds the same searches, and gives back what it holds', async () => {
  const { told, kept, open, surroundings } = device(5);
  const later = chooseNeighborSearch(surroundings)(rows, 2, queries.rows);
  expect(await later.search(queries, 3)).toEqual(expected);
  expect(told).toEqual([nameAndReason('webgpu', '(Test GPU), in a trial 2.0 times as quick as the CPU')]);
  expect(kept.trial).toMatchObject({ adapter: 'Test GPU', speedup: 2, fault: null });
  later.close();
  await new Promise(setImmediate);
  expect(open.now).toBe(0);
});

test('a GPU that is slower, or finds others, leaves it to the CPU', async () => {
  const slow = device(30);
  await chooseNeighborSearch(slow.surroundings)(rows, 2, queries.rows).search(queries, 3);
  expect(slow.told).toEqual([nameAndReason('cpu', 'in a trial the GPU (Test GPU) took 3.0 times as long')]);
  const wrong = device(5, right => ({ ...right, rows: right.rows.map(row => row ^ 1) }));
  const search = chooseNeighborSearch(wrong.surroundings)(rows, 2, queries.rows);
  expect(await search.search(queries, 3)).toEqual(expected);
  expect(wrong.told).toEqual([nameAndReason('cpu', 'the GPU (Test GPU) found other neighbours')]);
});

test('a trial that was kept is not made again', async () => {
  const { open, surroundings } = device(5);
  await chooseNeighborSearch(surroundings)(rows, 2, queries.rows).search(queries, 3);
  const ever = open.ever;
  await chooseNeighborSearch(surroundings)(rows, 2, queries.rows).search(queries, 3);
  expect(open.ever).toBe(ever + 1);
});

test('little work, and a device without a GPU, are the CPU’s', async () => {
  const { told, surroundings } = device(5);
  const small = chooseNeighborSearch({ ...surroundings, leastWork: 1e9 })(rows, 2, queries.rows);
  expect(await small.search(queries, 3)).toEqual(expected);
  const none = { ...surroundings, openGpu: async () => 'there is no WebGPU adapter' };
  await chooseNeighborSearch(none)(rows, 2, queries.rows).search(queries, 3);
  expect(told).toEqual([
    nameAndReason('cpu', 'the table is small'),
    nameAndReason('cpu', 'there is no WebGPU adapter'),
  ]);
});

test('a model answers the same by way of it, and where the GPU is lost the CPU goes on', async () => {
  let left = 5;
  const { told, surroundings } = device(5, right => {
    if (left-- > 0) return right;
    throw new Error('the device was lost');
  });
  const target = Float64Array.from({ length: rows.rows }, (_, row) => row % 2);
  const params = { ...kNeighborsClassifier.defaults, algorithm: 'brute' as const };
  const model = await kNeighborsClassifier.fit(rows, target, params, { seed: 0, classes: 2 });
  const engines = { boosting: null, forest: null, later: { neighbors: chooseNeighborSearch(surroundings) } };
  const right = kNeighborsClassifier.predict(model, queries);
  for (let i = 0; i < 3; i++)
    expect(await kNeighborsClassifier.predictLater!(model, queries, engines)).toEqual(right);
  expect(told.map(({ name }) => name)).toEqual(['webgpu', 'webgpu', 'cpu', 'cpu']);
  expect(told.at(-1)!.reason).toContain('the GPU failed (the device was lost)');
});
