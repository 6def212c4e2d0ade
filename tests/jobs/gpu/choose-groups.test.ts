import { expect, test } from 'vitest';
import { type Matrix, matrixOf } from '../../../src/core/matrix.ts';
import { settleLabels, unsureLabel } from '../../../src/core/models/cluster/groups-later.ts';
import { fitKMeans, fitKMeansLater, kMeans } from '../../../src/core/models/cluster/k-means.ts';
import { nearestCenters } from '../../../src/core/models/cluster/squared-distance.ts';
import { chooseGroups, type GroupGpu } from '../../../src/jobs/bodies/gpu/choose-groups.ts';
import type { ComparisonSurroundings } from '../../../src/jobs/bodies/gpu/row-comparer.ts';
import type { ComparisonBackend } from '../../../src/lifecycle/training/run.ts';

const features = matrixOf(
  Array.from({ length: 120 }, (_, row) => [(row * 7) % 31, (row * row) % 17, row % 3]),
);
const params = { ...kMeans.defaults, nClusters: 4, nInit: 2, tol: 0 };
const right = fitKMeans(features, params, { seed: 5 });

/** A device with a GPU that was twice as quick in an earlier trial. */
function device(labelsFor: (rows: Matrix, centers: Matrix) => Uint32Array) {
  const told: ComparisonBackend[] = [];
  const gpu: GroupGpu = {
    adapter: 'Test GPU',
    open: rows => ({ labelsFor: async centers => labelsFor(rows, centers), close: () => {} }),
  };
  const surroundings: ComparisonSurroundings<GroupGpu> = {
    now: () => 0,
    openGpu: async () => gpu,
    readTrial: async () => ({ adapter: 'Test GPU', work: 120 * 3 * 4 * 2 * 20, speedup: 2, fault: null }),
    writeTrial: async () => {},
    onChoice: chosen => told.push(chosen),
    leastWork: 0,
  };
  return { told, surroundings };
}

/** Right, but for every third row, of which it is unsure. */
const partlyUnsure = (rows: Matrix, centers: Matrix) =>
  Uint32Array.from(nearestCenters(rows, centers), (label, row) => (row % 3 === 0 ? unsureLabel : label));

const fitBy = (surroundings: ComparisonSurroundings<GroupGpu>, report?: (fraction: number) => void) =>
  fitKMeansLater(features, params, {
    seed: 5,
    engines: { later: { groups: chooseGroups(surroundings) } },
    ...(report && { report }),
  });

test('labels that single precision is unsure of are settled in double', () => {
  const centers = matrixOf([
    [0, 0, 0],
    [20, 5, 1],
  ]);
  expect(settleLabels(partlyUnsure(features, centers), features, centers)).toEqual(
    nearestCenters(features, centers),
  );
});

test('groups by way of a GPU are the very groups of the CPU', async () => {
  const { told, surroundings } = device(partlyUnsure);
  expect(await fitBy(surroundings)).toEqual(right);
  expect(told).toEqual([
    {
      work: 'groups',
      name: 'webgpu',
      reason: expect.stringMatching(
        /^Groups were found on the GPU \(Test GPU\), in a trial 2.0 times/,
      ) as string,
    },
  ]);
});

test('a GPU that is lost leaves its start to the CPU, and the fraction done does not fall', async () => {
  let left = 5;
  const { told, surroundings } = device((rows, centers) => {
    if (left-- > 0) return partlyUnsure(rows, centers);
    throw new Error('the device was lost');
  });
  const fractions: number[] = [];
  expect(await fitBy(surroundings, fraction => fractions.push(fraction))).toEqual(right);
  expect(told.map(({ name }) => name)).toEqual(['webgpu', 'cpu']);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});

test('a GPU that groups otherwise is found out in the trial', async () => {
  const { told, surroundings } = device(rows => new Uint32Array(rows.rows));
  expect(await fitBy({ ...surroundings, readTrial: async () => undefined })).toEqual(right);
  expect(told[0]!.reason).toBe(
    'Groups were found on the CPU: the GPU (Test GPU) found other groups than the CPU',
  );
});
