import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { type Random, createRandom, deriveSeed, permutation } from '../../random.ts';
import { checkUnlabelled, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import type { UnsupervisedContext, UnsupervisedEstimator } from '../unsupervised.ts';
import { drawByWeight } from './draw-by-weight.ts';
import {
  type IsolationTree,
  addPathLengths,
  averagePathLength,
  growIsolationTree,
} from './isolation-tree.ts';

export interface IsolationForestParams {
  readonly nEstimators: number;
  /** Rows that a tree is grown from, drawn without putting back; null for 256, or all where there are fewer. */
  readonly maxSamples: number | null;
  /** Share of the training rows that are called outliers, above 0 and up to a half; null for those of a score below −0.5. */
  readonly contamination: number | null;
  /** Share of the columns that a tree cuts. */
  readonly maxFeatures: number;
}

const format = 'terrarium-isolation-forest/1';

export interface IsolationForestModel {
  readonly format: typeof format;
  readonly features: number;
  /** Rows that each tree was grown from. */
  readonly samples: number;
  /** Rows of a lower score are outliers. */
  readonly offset: number;
  readonly trees: readonly IsolationTree[];
}

const usualSamples = 256;
/** Where the paper finds rows without a distinct anomaly. */
const usualOffset = -0.5;

/**
 * Rows that few random cuts set apart are outliers (Liu, Ting and Zhou 2008, Isolation Forest), as scikit-learn's
 * IsolationForest. Scores lie between −1, apart at once, and 0.
 */
export const isolationForest: UnsupervisedEstimator<IsolationForestParams, IsolationForestModel> & {
  scoreSamples(model: IsolationForestModel, features: Matrix): Float64Array<ArrayBuffer>;
} = {
  defaults: { nEstimators: 100, maxSamples: null, contamination: null, maxFeatures: 1 },
  fit: fitIsolationForest,
  predict(model, features) {
    return Int32Array.from(isolationForest.scoreSamples(model, features), score =>
      score < model.offset ? -1 : 1,
    );
  },
  scoreSamples(model, features) {
    checkFormat('isolationForest', model, format);
    checkWidth(features, model.features);
    const sums = new Float64Array(features.rows);
    for (const tree of model.trees) addPathLengths(tree, features, sums);
    const usual = model.trees.length * averagePathLength(model.samples);
    // One row alone is never cut: as usual as can be told.
    return sums.map(sum => (usual === 0 ? usualOffset : -(2 ** (-sum / usual))));
  },
};

/** The fit on its own, for what cannot wait. */
export function fitIsolationForest(
  features: Matrix,
  params: IsolationForestParams,
  { seed, sampleWeight, report }: UnsupervisedContext,
): IsolationForestModel {
  checkUnlabelled(features, sampleWeight);
  checkParams(params);
  const drawable = sampleWeight ? sampleWeight.filter(weight => weight > 0).length : features.rows;
  const samples = Math.min(params.maxSamples ?? usualSamples, drawable);
  const maxDepth = Math.ceil(Math.log2(Math.max(samples, 2)));
  const trees: IsolationTree[] = [];
  for (let tree = 0; tree < params.nEstimators; tree++) {
    const random = createRandom(deriveSeed(seed, tree));
    const rows = sampleWeight
      ? drawByWeight(sampleWeight, samples, random)
      : permutation(features.rows, random).subarray(0, samples);
    const columns = drawColumns(features.columns, params.maxFeatures, random);
    trees.push(growIsolationTree(features, rows, columns, maxDepth, random));
    report?.(((tree + 1) / params.nEstimators) * (params.contamination === null ? 1 : 0.9));
  }
  const forest = { format, features: features.columns, samples, offset: usualOffset, trees } as const;
  const offset =
    params.contamination === null
      ? usualOffset
      : quantile(isolationForest.scoreSamples(forest, features), params.contamination);
  report?.(1);
  return { ...forest, offset };
}

function drawColumns(columns: number, share: number, random: Random): readonly number[] {
  const all = Array.from({ length: columns }, (_, column) => column);
  if (share === 1) return all;
  return [...permutation(columns, random).subarray(0, Math.max(1, Math.floor(share * columns)))];
}

/** As numpy's percentile: drawn through between the two nearest. */
function quantile(values: Float64Array, share: number): number {
  const ascending = values.toSorted();
  const place = share * (ascending.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below]! + (place - below) * (ascending[above]! - ascending[below]!);
}

function checkParams({ nEstimators, maxSamples, contamination, maxFeatures }: IsolationForestParams): void {
  if (!Number.isInteger(nEstimators) || nEstimators < 1)
    throw new FitError(`nEstimators is ${nEstimators}, expected a whole number of at least 1`);
  if (maxSamples !== null && (!Number.isInteger(maxSamples) || maxSamples < 1))
    throw new FitError(`maxSamples is ${maxSamples}, expected a whole number of at least 1, or none`);
  if (contamination !== null && !(contamination > 0 && contamination <= 0.5))
    throw new FitError(`contamination is ${contamination}, expected a share above 0 and up to 0.5, or none`);
  if (!(maxFeatures > 0 && maxFeatures <= 1))
    throw new FitError(`maxFeatures is ${maxFeatures}, expected a share above 0 and up to 1`);
}
