import { type Matrix, takeRows, zeros } from '../../matrix.ts';
import { type Random, createRandom, permutation } from '../../random.ts';
import { checkUnlabelled, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import type { UnsupervisedEstimator } from '../unsupervised.ts';
import { centre, uncentred } from './centred.ts';
import { checkCount, checkGroups, startingCenters } from './k-means-params.ts';
import { type KMeansInit, rowsWithWeight } from './k-means-start.ts';
import { createPatience } from './mini-batch-patience.ts';
import { type GrowingCenters, moveTowards, reviveIdle } from './mini-batch-step.ts';
import { plainKMeansRows } from './plain-k-means-rows.ts';
import { assignNearest, nearestCenters } from './squared-distance.ts';

export interface MiniBatchKMeansParams {
  readonly nClusters: number;
  readonly init: KMeansInit;
  /** Starts, of which the one with the least inertia on a sample is gone on from. */
  readonly nInit: number;
  /** Passes over as many rows as there are. */
  readonly maxIter: number;
  readonly batchSize: number;
  /** Batches without a smaller smoothed inertia after which it ends; null for all. */
  readonly maxNoImprovement: number | null;
  /** Of the largest group's weight: a smaller group's center is set to a row anew. */
  readonly reassignmentRatio: number;
}

const format = 'terrarium-mini-batch-k-means/1';

export interface MiniBatchKMeansModel {
  readonly format: typeof format;
  /** nClusters × features. */
  readonly centers: Matrix;
  /** Sum of squared distances to the nearest center, by weight. */
  readonly inertia: number;
  /** Batches that were learned from. */
  readonly steps: number;
}

/**
 * Groups around means that are moved batch by batch (Sculley 2010, Web-scale k-means clustering), as scikit-learn's
 * MiniBatchKMeans: much sooner than k-means on many rows, with a little more inertia.
 */
export const miniBatchKMeans: UnsupervisedEstimator<MiniBatchKMeansParams, MiniBatchKMeansModel> = {
  defaults: {
    nClusters: 8,
    init: 'k-means++',
    nInit: 1,
    maxIter: 100,
    batchSize: 1024,
    maxNoImprovement: 10,
    reassignmentRatio: 0.01,
  },
  fit(features, params, { seed, sampleWeight, report }) {
    checkUnlabelled(features, sampleWeight);
    checkSquarable(features);
    const weights = weightsOrOnes(sampleWeight, features.rows);
    checkGroups(features, weights, params.nClusters, params.init);
    checkCount('nInit', params.nInit, 1);
    checkCount('maxIter', params.maxIter, 1);
    checkCount('batchSize', params.batchSize, 1);
    const random = createRandom(seed);
    const centred = centre(features);
    const start = bestStart(centred.features, weights, centred.means, params, random);
    const growing = { centers: start, weights: new Float64Array(params.nClusters) };
    const steps = moveByBatches(centred.features, weights, growing, params, random, report);
    const distances = new Float64Array(features.rows);
    assignNearest(centred.features, growing.centers, new Int32Array(features.rows), distances);
    const inertia = distances.reduce((sum, distance, row) => sum + distance * weights[row]!, 0);
    report?.(1);
    return { format, centers: uncentred(growing.centers, centred.means), inertia, steps };
  },
  predict(model, features) {
    checkFormat('miniBatchKMeans', model, format);
    checkWidth(features, model.centers.columns);
    return nearestCenters(features, model.centers);
  },
};

function moveByBatches(
  features: Matrix,
  weights: Float64Array,
  growing: GrowingCenters,
  params: MiniBatchKMeansParams,
  random: Random,
  report: ((fraction: number) => void) | undefined,
): number {
  const weighty = rowsWithWeight(weights);
  const size = Math.min(params.batchSize, weighty.length);
  const most = Math.max(1, Math.floor((params.maxIter * weighty.length) / size));
  const patience = createPatience(params.maxNoImprovement, size / weighty.length);
  let sinceRevival = 0;
  for (let step = 1; step <= most; step++) {
    const rows = Uint32Array.from({ length: size }, () => weighty[Math.floor(random() * weighty.length)]!);
    const batch = takeRows(features, rows);
    const batchWeights = Float64Array.from(rows, row => weights[row]!);
    const inertia = moveTowards(growing, batch, batchWeights);
    sinceRevival += size;
    if (growing.weights.includes(0) || sinceRevival >= 10 * params.nClusters) {
      sinceRevival = 0;
      reviveIdle(growing, batch, params.reassignmentRatio, random);
    }
    report?.(step / most);
    if (patience.isOver(inertia / size, step)) return step;
  }
  return most;
}

/** The start that leaves the least inertia on a sample of three batches. */
function bestStart(
  features: Matrix,
  weights: Float64Array,
  means: Float64Array,
  { init, nInit, nClusters, batchSize }: MiniBatchKMeansParams,
  random: Random,
): Matrix {
  const startIn = (rows: Matrix, own: Float64Array): Matrix => {
    const grouped = { features: rows, weights: own, rows: plainKMeansRows(rows, own, nClusters) };
    return startingCenters(init, grouped, means, nClusters, random);
  };
  if (typeof init !== 'string') return startIn(features, weights);
  const weighty = rowsWithWeight(weights);
  const size = Math.min(weighty.length, Math.max(3 * batchSize, 3 * nClusters));
  let best = { centers: zeros(0, 0), inertia: Infinity };
  for (let start = 0; start < nInit; start++) {
    const rows = permutation(weighty.length, random)
      .subarray(0, size)
      .map(at => weighty[at]!);
    const sample = takeRows(features, rows);
    const own = Float64Array.from(rows, row => weights[row]!);
    const centers = startIn(sample, own);
    const distances = new Float64Array(size);
    assignNearest(sample, centers, new Int32Array(size), distances);
    const inertia = distances.reduce((sum, distance, row) => sum + distance * own[row]!, 0);
    if (inertia < best.inertia) best = { centers, inertia };
  }
  return best.centers;
}
