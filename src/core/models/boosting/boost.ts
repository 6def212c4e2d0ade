import { takeRows } from '../../matrix.ts';
import type { FitContext } from '../estimator.ts';
import { joinTrees, layOutTrees, type WeighedTree } from './boosted-trees.ts';
import type { BoostingLoss } from './boosting-loss.ts';
import type { BoostingParams } from './boosting-params.ts';
import { type BoostingState, scoresOf } from './boosting-state.ts';
import { cutFeatures, type FeatureCuts } from './feature-cuts.ts';
import { type LossWatch, stoppedImproving, type TargetRows, watchLoss } from './loss-watch.ts';
import { createPlainEngine } from './plain-engine.ts';
import type { EngineTree, TreeEngine } from './tree-engine.ts';

/** What a model is boosted on; the target in the unit that the scores are in, class codes for a classifier. */
export interface BoostingTask extends TargetRows {
  /** One a feature: whether it holds category codes. */
  readonly categorical: readonly boolean[];
  readonly loss: BoostingLoss;
  /** What was boosted before: `firstState` where nothing was. */
  readonly begun: BoostingState;
  /** Rows kept aside to see when to stop; empty to go on to the end. */
  readonly validationRows: Uint32Array<ArrayBuffer>;
}

/** Rows × features × trees between two checkpoints: about two seconds' work. */
const workOfCheckpoint = 4e8;

/** Boosts trees on gradients (Friedman 2001) of binned features, as scikit-learn's HistGradientBoosting. */
export function boost(
  task: BoostingTask,
  params: BoostingParams,
  context: Pick<FitContext, 'engines' | 'report' | 'checkpoint'>,
): BoostingState {
  const { begun } = task;
  if (begun.iterations >= params.maxIter) {
    context.report?.(1);
    return begun;
  }
  const { learning, validation } = setAside(task);
  const cuts = cutFeatures(learning.features, task.categorical, params.maxBins);
  const engine = startEngine(task, learning, cuts, params, context.engines?.boosting ?? createPlainEngine);
  const watch =
    validation === null
      ? null
      : watchLoss(validation, task.loss, begun.trees, begun.validationLosses, context.engines);
  try {
    return goOn(task, params, context, engine, cuts, watch);
  } finally {
    engine.end();
  }
}

function startEngine(
  { begun, loss }: BoostingTask,
  { features, target, weights }: TargetRows,
  cuts: readonly FeatureCuts[],
  params: BoostingParams,
  createEngine: typeof createPlainEngine,
): TreeEngine {
  return createEngine({
    features,
    cuts,
    target: Float32Array.from(target),
    weights: weights === null ? null : Float32Array.from(weights),
    gradient: loss.gradient,
    baseline: Float32Array.from(begun.trees.baseline),
    scores: begun.iterations === 0 ? null : scoresOf(begun, features),
    limits: {
      maxLeafNodes: params.maxLeafNodes ?? Infinity,
      maxDepth: params.maxDepth ?? Infinity,
      minSamplesLeaf: params.minSamplesLeaf,
      l2Regularization: params.l2Regularization,
    },
    monotonic: params.monotonicCst,
  });
}

function goOn(
  { begun, loss, features }: BoostingTask,
  params: BoostingParams,
  context: Pick<FitContext, 'report' | 'checkpoint'>,
  engine: TreeEngine,
  cuts: readonly FeatureCuts[],
  watch: LossWatch | null,
): BoostingState {
  const outputs = begun.trees.baseline.length;
  const gains = begun.gains.slice();
  const rounds = [begun.trees];
  const iterationsOfCheckpoint = Math.ceil(workOfCheckpoint / (features.data.length * outputs));
  let { iterations } = begun;
  const stateNow = (): BoostingState => ({
    ...begun,
    trees: joinTrees(rounds),
    iterations,
    validationLosses: [...(watch?.losses ?? [])],
    gains: gains.slice(),
  });
  while (iterations < params.maxIter) {
    engine.beginIteration();
    const grown: WeighedTree[] = [];
    for (let output = 0; output < outputs; output++) {
      const tree = engine.growTree(output);
      const values = worthOf(tree, engine, loss, params.learningRate);
      engine.addTree(output, values);
      grown.push({ tree, values });
      tree.features.forEach((feature, node) => {
        if (feature !== -1) gains[feature] = gains[feature]! + tree.gains[node]!;
      });
      context.report?.((iterations + (output + 1) / outputs) / params.maxIter);
    }
    const round = layOutTrees(grown, cuts, begun.trees.baseline);
    rounds.push(round);
    iterations++;
    // Where no tree could split, none will: the gradients would be the same.
    if (grown.every(({ tree }) => tree.features.length === 1)) break;
    watch?.follow(round);
    if (watch !== null && stoppedImproving(watch.losses, params)) break;
    if (iterations % iterationsOfCheckpoint === 0 && iterations < params.maxIter)
      context.checkpoint?.(stateNow());
  }
  if (iterations < params.maxIter) context.report?.(1);
  return stateNow();
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

function setAside(task: BoostingTask): {
  readonly learning: TargetRows;
  readonly validation: TargetRows | null;
} {
  const { features, target, weights, validationRows } = task;
  if (validationRows.length === 0) return { learning: task, validation: null };
  const isAside = new Uint8Array(features.rows);
  for (const row of validationRows) isAside[row] = 1;
  const others = Uint32Array.from(isAside.keys()).filter(row => isAside[row] === 0);
  const take = (rows: Uint32Array): TargetRows => ({
    features: takeRows(features, rows),
    target: Float64Array.from(rows, row => target[row]!),
    weights: weights === null ? null : Float64Array.from(rows, row => weights[row]!),
  });
  return { learning: take(others), validation: take(validationRows) };
}
