import { InputError } from '../../errors.ts';
import type { BoostingClassifierModel } from '../../models/boosting/hist-gradient-boosting-classifier.ts';
import type { BoostingRegressorModel } from '../../models/boosting/hist-gradient-boosting-regressor.ts';
import { sharesOf } from '../../models/shares.ts';
import type { PipelineModel, Target } from '../../pipeline/pipeline-model.ts';
import { treesFromXgboost } from './read-trees.ts';
import { parseXgboost, type XgboostModel } from './xgboost-model.ts';

/** What the file does not say of the model. */
export interface XgboostMeaning {
  /** What is predicted. */
  readonly column: string;
  /** In the order of their codes; empty for a value. */
  readonly classes: readonly string[];
}

type Task =
  | { readonly kind: 'classes'; readonly outputs: number; readonly margin: number }
  | { readonly kind: 'value'; readonly link: 'identity' | 'log'; readonly margin: number };

/**
 * A model of boosted trees that XGBoost saved as JSON, as a pipeline that predicts here what it predicts there: from numbers
 * as they are, missing ones included.
 * @throws InputError where the file is no such model, one that is not known here, or of other classes
 */
export function pipelineFromXgboost(text: string, { column, classes }: XgboostMeaning): PipelineModel {
  const xgboost = parseXgboost(text);
  const { features, trees } = xgboost;
  const task = taskOf(xgboost);
  const isClassifier = task.kind === 'classes';
  const wanted = isClassifier ? Math.max(2, task.outputs) : 0;
  if (classes.length !== wanted)
    throw new InputError(
      `The model tells ${wanted} classes apart, and ${classes.length} are named.`,
      'Name each of them, in the order of their numbers.',
    );
  const outputs = isClassifier ? task.outputs : 1;
  const gains = gainsOf(xgboost);
  const learned = {
    features,
    trees: treesFromXgboost(trees, new Float64Array(outputs).fill(task.margin)),
    iterations: trees.length / outputs,
    validationLosses: [],
    gains,
    importances: sharesOf(gains),
  };
  const target: Target = isClassifier
    ? {
        task: 'classification',
        column,
        kind: 'category',
        classes,
        positive: wanted === 2 ? classes[1]! : null,
      }
    : { task: 'regression', column, kind: 'number' };
  const names = namesOf(xgboost);
  return {
    format: 'terrarium-pipeline/1',
    inputs: names.map(name => ({ name, kind: 'number', categories: [], range: null, missingSeen: true })),
    target,
    preparation: {
      format: 'terrarium-preparation/2',
      groups: [{ name: 'numbers', columns: names.map(name => ({ name, kind: 'number' })), steps: [] }],
      finally: [],
      gaps: 'kept',
      featureNames: names,
    },
    estimator: isClassifier ? 'histGradientBoostingClassifier' : 'histGradientBoostingRegressor',
    params: {},
    model: isClassifier
      ? ({
          format: 'terrarium-hist-gradient-boosting-classifier/1',
          classes: wanted,
          seenClasses: classes.map((_, code) => code),
          ...learned,
        } satisfies BoostingClassifierModel)
      : ({
          format: 'terrarium-hist-gradient-boosting-regressor/1',
          link: task.link,
          units: { shift: 0, scale: 1, start: task.margin },
          ...learned,
        } satisfies BoostingRegressorModel),
  };
}

/** What the scores mean, and the margin that each row begins with. */
function taskOf({ objective, classes, baseScore }: XgboostModel): Task {
  switch (objective) {
    case 'binary:logistic':
      return { kind: 'classes', outputs: 1, margin: Math.log(baseScore / (1 - baseScore)) };
    case 'multi:softprob':
    case 'multi:softmax':
      return { kind: 'classes', outputs: classes, margin: baseScore };
    case 'reg:squarederror':
    case 'reg:absoluteerror':
    case 'reg:pseudohubererror':
      return { kind: 'value', link: 'identity', margin: baseScore };
    case 'count:poisson':
    case 'reg:gamma':
    case 'reg:tweedie':
      return { kind: 'value', link: 'log', margin: Math.log(baseScore) };
    default:
      throw new InputError(
        `The model was trained for "${objective}", which is not known here.`,
        'Classes, values and counts are.',
      );
  }
}

function namesOf({ featureNames, features }: XgboostModel): readonly string[] {
  return featureNames.length === features
    ? featureNames
    : Array.from({ length: features }, (_, feature) => `f${feature}`);
}

/** Summed gain of each feature. */
function gainsOf({ trees, features }: XgboostModel): Float64Array<ArrayBuffer> {
  const gains = new Float64Array(features);
  for (const tree of trees)
    tree.split_indices.forEach((feature, node) => {
      if (tree.left_children[node] !== -1) gains[feature] = gains[feature]! + tree.loss_changes[node]!;
    });
  return gains;
}
