import { describe, expect, test } from 'vitest';
import { type Matrix, takeRows, zeros } from '../../src/core/matrix.ts';
import { fitKMeans, fitKMeansLater, kMeans } from '../../src/core/models/cluster/k-means.ts';
import { createBruteSearch } from '../../src/core/models/neighbors/brute-search.ts';
import type { KernelFunction } from '../../src/core/models/svm/kernel-function.ts';
import { forEachDecision, type SupportVectors } from '../../src/core/models/svm/support-vectors.ts';
import { createRandom } from '../../src/core/random.ts';
import { chooseNeighborSearch } from '../../src/jobs/bodies/gpu/choose-neighbor-search.ts';
import { chooseDecisions, disagreement } from '../../src/jobs/bodies/gpu/choose-decisions.ts';
import { chooseGroups } from '../../src/jobs/bodies/gpu/choose-groups.ts';
import { openGroupGpu } from '../../src/jobs/bodies/gpu/group-gpu.ts';
import { openKernelGpu } from '../../src/jobs/bodies/gpu/kernel-gpu.ts';
import { openNeighborGpu } from '../../src/jobs/bodies/gpu/neighbor-gpu.ts';
import { loadNeighborSearch } from '../../src/kernels/neighbors/load.ts';
import { loadDualEngine } from '../../src/kernels/svm/load.ts';
import type { ComparisonBackend } from '../../src/lifecycle/training/run.ts';
import { nearestCentersOf } from '../../src/neural/shaders/nearest-centers.ts';
import { openShaderDevice } from '../../src/neural/shaders/shader-device.ts';

/** Chromium runs here with a software adapter, whatever the machine has: right, and slow. */

function points(rows: number, columns: number, seed: number): Matrix {
  const random = createRandom(seed);
  const drawn = zeros(rows, columns);
  for (let i = 0; i < drawn.data.length; i++)
    drawn.data[i] = i % columns === 0 ? Math.floor(4 * random()) : 1000 + random() + random();
  return drawn;
}

const never = () => {
  throw new Error('it was left unsure');
};

describe('nearest neighbours on WebGPU', () => {
  test('a software adapter is refused where nobody allows it', async () => {
    expect(await openNeighborGpu()).toMatch(/^the WebGPU adapter is only software/);
  });

  test.each([
    { rows: 3000, columns: 5, queries: 130, count: 7, p: 2 },
    { rows: 3000, columns: 5, queries: 130, count: 1, p: 1 },
    { rows: 40, columns: 300, queries: 70, count: 40, p: 2 },
    { rows: 1, columns: 1, queries: 2, count: 1, p: 1 },
  ] as const)('finds the very rows and distances of the plain search: %o', async setup => {
    const gpu = await openNeighborGpu(true);
    if (typeof gpu === 'string') throw new Error(gpu);
    const rows = points(setup.rows, setup.columns, 1);
    const queries = points(setup.queries, setup.columns, 2);
    const search = gpu.open(rows, setup.p, never);
    expect(await search.search(queries, setup.count)).toEqual(
      createBruteSearch(rows, setup.p)(queries, setup.count),
    );
    search.close();
  });

  test('more places than a list holds are refused, and the CPU searches', async () => {
    const told: ComparisonBackend[] = [];
    const open = await chooseSearch(told);
    const [rows, queries] = [points(200, 3, 1), points(40, 3, 2)];
    expect(await open(rows, 2, 40).search(queries, 100)).toEqual(createBruteSearch(rows, 2)(queries, 100));
    expect(told).toEqual([
      { work: 'neighbors', name: 'cpu', reason: expect.stringContaining('103 places') as string },
    ]);
  });

  test('the trial on this device finds the same, and which is quicker', async () => {
    const told: ComparisonBackend[] = [];
    const open = await chooseSearch(told);
    const [rows, queries] = [points(3000, 6, 1), points(300, 6, 2)];
    expect(await open(rows, 2, 300).search(queries, 5)).toEqual(createBruteSearch(rows, 2)(queries, 5));
    expect(told).toHaveLength(1);
    expect(told[0]!.reason).toMatch(/in a trial .+ times as/);
  });
});

const kernels = [
  { kind: 'rbf', gamma: 0.3 },
  { kind: 'linear' },
  { kind: 'poly', gamma: 0.1, coef0: 0.5, degree: 3 },
  { kind: 'sigmoid', gamma: 0.01, coef0: -0.2 },
] as const satisfies readonly KernelFunction[];

/** Machines that share half of 600 support vectors each. */
function machinesOf(kernel: KernelFunction, count: number): SupportVectors {
  const supports = standardPoints(600, 4, 3);
  const random = createRandom(4);
  const machines = Array.from({ length: count }, (_, machine) => {
    const rows = Uint32Array.from({ length: 300 }, (_unused, at) => 2 * at + (machine % 2));
    return { rows, coefficients: Float64Array.from(rows, () => 2 * random() - 1), intercept: random() };
  });
  return { kernel, supports, machines };
}

function standardPoints(rows: number, columns: number, seed: number): Matrix {
  const random = createRandom(seed);
  const drawn = zeros(rows, columns);
  for (let i = 0; i < drawn.data.length; i++) drawn.data[i] = 4 * random() - 2;
  return drawn;
}

/** What the machines say, and the sum of the sizes of what they add up: what errors are to be measured by. */
function decided({ kernel, supports, machines }: SupportVectors, features: Matrix) {
  const decisions = zeros(features.rows, machines.length);
  const sizes = zeros(features.rows, machines.length);
  const alone = machines.map(machine => ({ ...machine, intercept: 0 }));
  forEachDecision({ kernel, supports, machines }, features, null, (own, row) =>
    decisions.data.set(own, row * machines.length),
  );
  const positive = alone.map(({ coefficients, ...rest }) => ({
    ...rest,
    coefficients: coefficients.map(Math.abs),
  }));
  forEachDecision({ kernel, supports, machines: positive }, features, null, (own, row) =>
    sizes.data.set(own, row * machines.length),
  );
  return { decisions, sizes };
}

describe('support vectors on WebGPU', () => {
  test.each(kernels)('are compared as by the CPU: $kind', async kernel => {
    const gpu = await openKernelGpu(true);
    if (typeof gpu === 'string') throw new Error(gpu);
    // 20 machines are two groups of ten.
    for (const count of [1, 20]) {
      const machines = machinesOf(kernel, count);
      const features = standardPoints(70, 4, 5);
      const device = gpu.open(machines);
      const found = await device.decide(features);
      const { decisions, sizes } = decided(machines, features);
      // Single precision: 2⁻²⁴ a rounding, some tens of them; of the sum of the terms' sizes where these are all positive.
      const scale = kernel.kind === 'rbf' ? sizes.data : decisions.data.map(value => 100 + Math.abs(value));
      const errors = found.data.map((value, i) => Math.abs(value - decisions.data[i]!) / scale[i]!);
      expect(Math.max(...errors)).toBeLessThan(1e-5);
      expect(disagreement(found, decisions)).toBeNull();
      device.close();
    }
  });

  test('the trial on this device finds the same, and which is quicker', async () => {
    const told: ComparisonBackend[] = [];
    const open = chooseDecisions({
      ...trial(told),
      compiled: await loadDualEngine(),
      openGpu: () => openKernelGpu(true),
    });
    const machines = machinesOf(kernels[0], 3);
    const features = standardPoints(300, 4, 6);
    const later = open(machines, features.rows);
    expect(disagreement(await later.decide(features), decided(machines, features).decisions)).toBeNull();
    expect(told).toHaveLength(1);
    expect(told[0]!.reason).toMatch(/in a trial .+ times as/);
  });
});

describe('groups on WebGPU', () => {
  test.each([
    { rows: 900, columns: 3, nClusters: 5 },
    { rows: 65, columns: 60, nClusters: 30 },
    { rows: 2, columns: 1, nClusters: 1 },
  ])('are those of the CPU, to the bit: %o', async ({ rows, columns, nClusters }) => {
    const told: ComparisonBackend[] = [];
    const quicker = { adapter: 'SwiftShader', work: 1, speedup: 2, fault: null };
    const groups = chooseGroups({
      ...trial(told),
      openGpu: async () => {
        const gpu = await openGroupGpu(true);
        return typeof gpu === 'string' ? gpu : { ...gpu, adapter: quicker.adapter };
      },
      readTrial: async () => ({ ...quicker, work: rows * columns * nClusters * 2 * 20 }),
    });
    const features = points(rows, columns, 4);
    const params = { ...kMeans.defaults, nClusters, nInit: 2, tol: 0, maxIter: 8 };
    expect(await fitKMeansLater(features, params, { seed: 3, engines: { later: { groups } } })).toEqual(
      fitKMeans(features, params, { seed: 3 }),
    );
    expect(told.map(({ work, name }) => `${work} ${name}`)).toEqual(['groups webgpu']);
  });

  test('the trial on this device finds the same, and which is quicker', async () => {
    const told: ComparisonBackend[] = [];
    const groups = chooseGroups({ ...trial(told), openGpu: () => openGroupGpu(true) });
    const features = points(500, 4, 4);
    await fitKMeansLater(features, kMeans.defaults, { seed: 3, engines: { later: { groups } } });
    expect(told).toHaveLength(1);
    expect(told[0]!.reason).toMatch(/^Groups were found .+in a trial .+ times as/);
  });
});

test('a GPU that is lost says so, and not as a person’s cancel does', async () => {
  const gpu = await openShaderDevice(navigator.gpu);
  const rows = points(50, 2, 1);
  const device = nearestCentersOf(gpu, rows);
  expect(await device.labelsFor(takeRows(rows, [0, 1]))).toHaveLength(50);
  gpu.device.destroy();
  await expect(device.labelsFor(takeRows(rows, [0, 1]))).rejects.toMatchObject({ name: 'Error' });
});

const trial = (told: ComparisonBackend[]) => ({
  now: () => performance.now(),
  readTrial: async (): Promise<unknown> => undefined,
  writeTrial: async () => {},
  onChoice: (chosen: ComparisonBackend) => void told.push(chosen),
  leastWork: 0,
});

async function chooseSearch(told: ComparisonBackend[]) {
  return chooseNeighborSearch({
    ...trial(told),
    compiled: await loadNeighborSearch(),
    openGpu: () => openNeighborGpu(true),
  });
}
