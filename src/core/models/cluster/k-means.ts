import { createRandom, deriveSeed } from '../../random.ts';
import type { Matrix } from '../../matrix.ts';
import { checkUnlabelled, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import type { UnsupervisedContext, UnsupervisedEstimator } from '../unsupervised.ts';
import { centre, uncentred } from './centred.ts';
import { checkCount, checkGroups, startingCenters } from './k-means-params.ts';
import type { KMeansInit } from './k-means-start.ts';
import { type Grouped, type LloydSettings, type Rest, lloyd } from './lloyd.ts';
import { plainKMeansRows } from './plain-k-means-rows.ts';
import { nearestCenters } from './squared-distance.ts';

export interface KMeansParams {
  readonly nClusters: number;
  readonly init: KMeansInit;
  /** Starts, of which the one with the least inertia is kept. */
  readonly nInit: number;
  readonly maxIter: number;
  /** Of the mean variance: when the centers together move no more than that, squared, they rest. */
  readonly tol: number;
}

const format = 'terrarium-k-means/1';

export interface KMeansModel {
  readonly format: typeof format;
  /** nClusters × features. */
  readonly centers: Matrix;
  /** Sum of squared distances to the nearest center, by weight. */
  readonly inertia: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Groups around means, as scikit-learn's KMeans: from the same centers it comes to the same rest. */
export const kMeans: UnsupervisedEstimator<KMeansParams, KMeansModel> = {
  defaults: { nClusters: 8, init: 'k-means++', nInit: 1, maxIter: 300, tol: 1e-4 },
  fit: (features, params, context) =>
    context.engines?.later?.groups
      ? fitKMeansLater(features, params, context)
      : fitKMeans(features, params, context),
  predict(model, features) {
    checkFormat('kMeans', model, format);
    checkWidth(features, model.centers.columns);
    return nearestCenters(features, model.centers);
  },
};

/** The fit on its own, for what begins with the groups that it finds. */
export function fitKMeans(features: Matrix, params: KMeansParams, context: UnsupervisedContext): KMeansModel {
  const { grouped, starts, startAt, settingsAt, modelOf } = kMeansTask(features, params, context);
  const rests: Rest[] = [];
  for (let start = 0; start < starts; start++) rests.push(lloyd(grouped, startAt(start), settingsAt(start)));
  return modelOf(rests);
}

/** The same model, where another device may group. */
export async function fitKMeansLater(
  features: Matrix,
  params: KMeansParams,
  context: UnsupervisedContext,
): Promise<KMeansModel> {
  const open = context.engines?.later?.groups;
  if (open === undefined) return fitKMeans(features, params, context);
  const { grouped, starts, startAt, settingsAt, modelOf } = kMeansTask(features, params, context);
  const later = open(grouped, params.nClusters, starts);
  const rests: Rest[] = [];
  try {
    for (let start = 0; start < starts; start++)
      rests.push(await later.rest(startAt(start), settingsAt(start)));
  } finally {
    later.close();
  }
  return modelOf(rests);
}

/** What a fit does, start by start. */
function kMeansTask(
  features: Matrix,
  { nClusters, init, nInit, maxIter, tol }: KMeansParams,
  { seed, sampleWeight, engines, report }: UnsupervisedContext,
) {
  checkUnlabelled(features, sampleWeight);
  checkSquarable(features);
  const weights = weightsOrOnes(sampleWeight, features.rows);
  checkGroups(features, weights, nClusters, init);
  checkCount('nInit', nInit, 1);
  checkCount('maxIter', maxIter, 1);
  const centred = centre(features);
  const starts = typeof init === 'string' ? nInit : 1;
  const rows = (engines?.kMeans ?? plainKMeansRows)(centred.features, weights, nClusters);
  const grouped: Grouped = { features: centred.features, weights, rows };
  // A device that fails leaves its start to be done again.
  let told = 0;
  const tell = (fraction: number) => {
    told = Math.max(told, fraction);
    report?.(told);
  };
  return {
    grouped,
    starts,
    startAt: (start: number): Matrix => {
      const random = createRandom(deriveSeed(seed, start));
      return startingCenters(init, grouped, centred.means, nClusters, random);
    },
    settingsAt: (start: number): LloydSettings => ({
      maxIter,
      tolerance: tol * centred.variance,
      report: iterations => tell((start + iterations / maxIter) / starts),
    }),
    modelOf: (rests: readonly Rest[]): KMeansModel => {
      report?.(1);
      const best = rests.reduce((least, rest) => (rest.inertia < least.inertia ? rest : least));
      const { centers, inertia, iterations, converged } = best;
      return { format, centers: uncentred(centers, centred.means), inertia, iterations, converged };
    },
  };
}
