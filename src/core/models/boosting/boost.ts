import { type Matrix, takeRows } from '../../matrix.ts';
import type { FitContext } from '../estimator.ts';
import { layOutTrees, type BoostedTrees, type WeighedTree } from './boosted-trees.ts';
import { scoreTrees } from './score-trees.ts';
import type { BoostingLoss } from './boosting-loss.ts';
import type { BoostingParams } from './boosting-params.ts';
import { cutFeatures, type FeatureCuts } from './feature-cuts.ts';
import { createPlainEngine } from './plain-engine.ts';
import type { EngineTree, TreeEngine } from './tree-engine.ts';

/** What a model is boosted on. */
export interface BoostingTask {
  readonly features: Matrix;
  /** In the unit that the scores are in; class codes for a classifier. */
  readonly target: Float64Array<ArrayBuffer>;
  /** Null for all 1. */
  readonly weights: Float64Array | null;
  /** One a feature: whether it holds category codes. */
  readonly categorical: readonly boolean[];
  readonly loss: BoostingLoss;
  /** The score that every row begins with, one an output. */
  readonly baseline: Float64Array<ArrayBuffer>;
  /** What one unit of the scores is worth in the unit of the final answer. */
  readonly scale: number;
  /** Rows kept aside to see when to stop; empty to go on to the end. */
  readonly validationRows: Uint32Array<ArrayBuffer>;
}

export interface Boosted {
  readonly trees: BoostedTrees;
  readonly iterations: number;
  /** Mean loss on the rows kept aside, before the first iteration and after each; empty where none are. */
  readonly validationLosses: readonly number[];
  /** Summed gain of each feature. */
  readonly gains: Float64Array<ArrayBuffer>;
}

/** Boosts trees on gradients (Friedman 2001) of binned features, as scikit-learn's HistGradientBoosting. */
export function boost(
  task: BoostingTask,
  params: BoostingParams,
  context: Pick<FitContext, 'engines' | 'report'>,
): Boosted {
  const { learning, validation } = setAside(task);
  const cuts = cutFeatures(learning.features, task.categorical, params.maxBins);
  const createEngine = context.engines?.boosting ?? createPlainEngine;
  const engine = createEngine({
    features: learning.features,
    cuts,
    target: Float32Array.from(learning.target),
    weights: learning.weights === null ? null : Float32Array.from(learning.weights),
    gradient: task.loss.gradient,
    baseline: Float32Array.from(task.baseline),
    scores: null,
    limits: {
      maxLeafNodes: params.maxLeafNodes ?? Infinity,
      maxDepth: params.maxDepth ?? Infinity,
      minSamplesLeaf: params.minSamplesLeaf,
      l2Regularization: params.l2Regularization,
    },
    monotonic: params.monotonicCst,
  });
  const outputs = task.baseline.length;
  const gains = new Float64Array(learning.features.columns);
  const trees: WeighedTree[] = [];
  const watch = validation === null ? null : watchLoss(validation, task, cuts);
  let iterations = 0;
  while (iterations < params.maxIter) {
    engine.beginIteration();
    const grown: WeighedTree[] = [];
    for (let output = 0; output < outputs; output++) {
      const tree = engine.growTree(output);
      const values = worthOf(tree, engine, task.loss, params.learningRate);
      engine.addTree(output, values);
      grown.push({ tree, values });
      tree.features.forEach((feature, node) => {
        if (feature !== -1) gains[feature] = gains[feature]! + tree.gains[node]!;
      });
    }
    trees.push(...grown);
    iterations++;
    context.report?.(iterations / params.maxIter);
    // Where no tree could split, none will: the gradients would be the same.
    if (grown.every(({ tree }) => tree.features.length === 1)) break;
    watch?.follow(grown);
    if (watch !== null && stoppedImproving(watch.losses, params)) break;
  }
  engine.end();
  if (iterations < params.maxIter) context.report?.(1);
  const baseline = task.baseline.map(score => score * task.scale);
  return {
    trees: layOutTrees(trees, cuts, baseline, task.scale),
    iterations,
    validationLosses: watch?.losses ?? [],
    gains,
  };
}

/** What each node adds to the scores of its rows; 0 for all but leaves. */
function worthOf(
  tree: EngineTree,
  engine: TreeEngine,
  loss: BoostingLoss,
  learningRate: number,
): Float32Array {
  return Float32Array.from(tree.features, (feature, node) => {
    if (feature !== -1) return 0;
    return (
      learningRate * (loss.leafValue === null ? tree.values[node]! : loss.leafValue(engine.leafRows(node)))
    );
  });
}

interface Rows {
  readonly features: Matrix;
  readonly target: Float64Array<ArrayBuffer>;
  readonly weights: Float64Array | null;
}

function setAside(task: BoostingTask): { readonly learning: Rows; readonly validation: Rows | null } {
  const { features, target, weights, validationRows } = task;
  if (validationRows.length === 0) return { learning: task, validation: null };
  const isAside = new Uint8Array(features.rows);
  for (const row of validationRows) isAside[row] = 1;
  const others = Uint32Array.from(isAside.keys()).filter(row => isAside[row] === 0);
  const take = (rows: Uint32Array): Rows => ({
    features: takeRows(features, rows),
    target: Float64Array.from(rows, row => target[row]!),
    weights: weights === null ? null : Float64Array.from(rows, row => weights[row]!),
  });
  return { learning: take(others), validation: take(validationRows) };
}

interface LossWatch {
  follow(grown: readonly WeighedTree[]): void;
  /** Before the first iteration and after each. */
  readonly losses: readonly number[];
}

/** Follows the mean loss on rows kept aside as trees come in. */
function watchLoss(
  { features, target, weights }: Rows,
  task: BoostingTask,
  cuts: readonly FeatureCuts[],
): LossWatch {
  const { loss, baseline } = task;
  const outputs = baseline.length;
  const scores = Float64Array.from({ length: features.rows * outputs }, (_, i) => baseline[i % outputs]!);
  const totalWeight = weights === null ? features.rows : weights.reduce((sum, weight) => sum + weight, 0);
  const zero = new Float64Array(outputs);
  const meanLoss = () => {
    let sum = 0;
    for (let row = 0; row < features.rows; row++)
      sum += (weights?.[row] ?? 1) * loss.rowLoss(target[row]!, scores, row * outputs);
    return sum / totalWeight;
  };
  const losses = [meanLoss()];
  return {
    losses,
    follow(grown) {
      const added = scoreTrees(layOutTrees(grown, cuts, zero), features).data;
      for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! + added[i]!;
      losses.push(meanLoss());
    },
  };
}

/** Whether none of the last losses is better than the one before them by more than `tol` (scikit-learn's rule). */
function stoppedImproving(losses: readonly number[], { nIterNoChange, tol }: BoostingParams): boolean {
  const reference = losses.at(-nIterNoChange - 1);
  if (reference === undefined) return false;
  return losses.slice(-nIterNoChange).every(loss => loss >= reference - tol);
}
