import { FitError } from '../../../errors.ts';
import { type Matrix, zeros } from '../../../matrix.ts';
import { mostProbable } from '../../../pipeline/predictions.ts';
import { deriveSeed } from '../../../random.ts';
import { checkUnlabelled, checkWidth } from '../../input-checks.ts';
import { checkSquarable } from '../../magnitude.ts';
import { checkFormat } from '../../model-format.ts';
import { weightsOrOnes } from '../../sample-weights.ts';
import type { UnsupervisedContext, UnsupervisedEstimator } from '../../unsupervised.ts';
import { checkCount } from '../k-means-params.ts';
import { nearestCenters } from '../squared-distance.ts';
import { fitKMeans, kMeans } from '../k-means.ts';
import { type FittedMixture, maximiseLikelihood, meanLogLikelihood } from './em.ts';
import { expect } from './expectation.ts';
import { maximise } from './maximisation.ts';
import { type CovarianceType, type Mixture, freeParameters } from './mixture.ts';

export interface GaussianMixtureParams {
  readonly nComponents: number;
  readonly covarianceType: CovarianceType;
  /** Gain in the mean log likelihood below which it counts as converged. */
  readonly tol: number;
  /** Added to every variance, so that none is 0. */
  readonly regCovar: number;
  readonly maxIter: number;
  /** Starts, each from other groups of k-means; the likeliest is kept. */
  readonly nInit: number;
}

const format = 'terrarium-gaussian-mixture/1';

export interface GaussianMixtureModel extends FittedMixture {
  readonly format: typeof format;
  /** Information criteria of the training rows: less is better. */
  readonly bic: number;
  readonly aic: number;
}

const covarianceTypes: readonly CovarianceType[] = ['full', 'tied', 'diag', 'spherical'];

/**
 * Groups as overlapping normal distributions, as scikit-learn's GaussianMixture: from the same start it comes to the
 * same mixture.
 */
export const gaussianMixture: UnsupervisedEstimator<GaussianMixtureParams, GaussianMixtureModel> & {
  /** How likely each row came from each component: rows × components, each row summing to 1. */
  memberships(model: GaussianMixtureModel, features: Matrix): Matrix;
} = {
  defaults: { nComponents: 1, covarianceType: 'full', tol: 1e-3, regCovar: 1e-6, maxIter: 100, nInit: 1 },
  fit(features, params, context) {
    checkUnlabelled(features, context.sampleWeight);
    checkSquarable(features);
    checkParams(params);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const { nInit, maxIter } = params;
    let best: FittedMixture | null = null;
    for (let start = 0; start < nInit; start++) {
      const fitted = maximiseLikelihood(
        features,
        weights,
        startOf(features, weights, params, context, start),
        {
          ...params,
          report: iterations => context.report?.((start + iterations / maxIter) / nInit),
        },
      );
      if (best === null || fitted.lowerBound > best.lowerBound) best = fitted;
    }
    context.report?.(1);
    return { format, ...best!, ...criteria(best!.mixture, features, weights) };
  },
  predict(model, features) {
    return mostProbable(gaussianMixture.memberships(model, features));
  },
  scoreSamples(model, features) {
    check(model, features);
    return expect(model.mixture, features).logLikelihoods;
  },
  memberships(model, features) {
    check(model, features);
    return expect(model.mixture, features).responsibilities;
  },
};

function check(model: GaussianMixtureModel, features: Matrix): void {
  checkFormat('gaussianMixture', model, format);
  checkWidth(features, model.mixture.means.columns);
}

/** The mixture of the groups that k-means finds. */
function startOf(
  features: Matrix,
  weights: Float64Array,
  { nComponents, covarianceType, regCovar }: GaussianMixtureParams,
  { seed, sampleWeight, engines }: UnsupervisedContext,
  start: number,
): Mixture {
  const groups = fitKMeans(
    features,
    { ...kMeans.defaults, nClusters: nComponents },
    { seed: deriveSeed(seed, start), ...(sampleWeight && { sampleWeight }), ...(engines && { engines }) },
  );
  const responsibilities = zeros(features.rows, nComponents);
  nearestCenters(features, groups.centers).forEach((group, row) => {
    responsibilities.data[row * nComponents + group] = 1;
  });
  return maximise(features, weights, responsibilities, covarianceType, regCovar);
}

/** Schwarz's and Akaike's criteria; a row of weight 2 counts as two. */
function criteria(mixture: Mixture, features: Matrix, weights: Float64Array) {
  const rows = weights.reduce((sum, weight) => sum + weight, 0);
  const deviance = -2 * rows * meanLogLikelihood(expect(mixture, features).logLikelihoods, weights);
  const free = freeParameters(mixture);
  return { bic: deviance + free * Math.log(rows), aic: deviance + 2 * free };
}

function checkParams(params: GaussianMixtureParams): void {
  checkCount('nComponents', params.nComponents, 1);
  checkCount('nInit', params.nInit, 1);
  checkCount('maxIter', params.maxIter, 1);
  if (!(params.regCovar >= 0))
    throw new FitError(`regCovar is ${params.regCovar}, expected a number of at least 0`);
  if (!covarianceTypes.includes(params.covarianceType))
    throw new FitError(
      `covarianceType is "${params.covarianceType}", expected one of ${covarianceTypes.join(', ')}`,
    );
}
