import { describe, expect, test } from 'vitest';
import { type Matrix, zeros } from '../../src/core/matrix.ts';
import { createBruteSearch } from '../../src/core/models/neighbors/brute-search.ts';
import { createRandom } from '../../src/core/random.ts';
import { chooseNeighborSearch } from '../../src/jobs/bodies/gpu/choose-neighbor-search.ts';
import { openNeighborGpu } from '../../src/jobs/bodies/gpu/neighbor-gpu.ts';
import { loadNeighborSearch } from '../../src/kernels/neighbors/load.ts';
import type { ComparisonBackend } from '../../src/lifecycle/run.ts';

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

async function chooseSearch(told: ComparisonBackend[]) {
  return chooseNeighborSearch({
    now: () => performance.now(),
    compiled: await loadNeighborSearch(),
    openGpu: () => openNeighborGpu(true),
    readTrial: async () => undefined,
    writeTrial: async () => {},
    onChoice: chosen => told.push(chosen),
    leastWork: 0,
  });
}
