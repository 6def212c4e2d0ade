import type { Matrix } from '../matrix.ts';
import type { Estimator } from '../models/estimator.ts';
import { categoricalFeatures } from '../preprocessing/native-plan.ts';
import type { LearningRows } from '../preprocessing/resampling/resampler.ts';
import { transform } from '../preprocessing/transform.ts';
import { deriveSeed } from '../random.ts';
import type { FoldTask, FoldWatch } from './fold-task.ts';
import type { LearningTask } from './learning-task.ts';
import { preparedFolds } from './prepared-folds.ts';
import type { ParamSet } from './search/trial.ts';
import type { Surroundings } from './surroundings.ts';
import { classCount, positiveCode } from './training-data.ts';

/** Prepared folds are kept up to this size: all of five for a hundred thousand rows and twenty features. */
const mostPreparedBytes = 2 ** 28;

/** A configuration fitted on a fold's training rows, with what it learned from and what it is to be measured on. */
export interface FittedFold {
  readonly algorithm: Estimator<object, object>;
  readonly model: object;
  /** All parameters that it was fitted with. */
  readonly params: ParamSet;
  readonly rows: LearningRows;
  readonly test: { readonly features: Matrix; readonly values: Float64Array };
  readonly fitSeconds: number;
}

export type FoldSource = Pick<LearningTask, 'training' | 'splits' | 'seeds' | 'metric'>;
export type FoldSurroundings = Pick<Surroundings, 'now' | 'estimatorFor' | 'featuresOf'>;

/**
 * Prepares a fold and fits on its training rows, in this thread. Nothing that a fit sees comes from the fold's test
 * part, nor from the test set.
 */
export function foldFitter(
  task: FoldSource,
  { now, estimatorFor, featuresOf = transform }: FoldSurroundings,
): (asked: FoldTask, watch: FoldWatch) => Promise<FittedFold> {
  const prepared = preparedFolds(task, featuresOf, mostPreparedBytes);
  const { target } = task.training;
  return async ({ estimator, params, preparation, fold, rowShare }, { report, checkpoint, resumeFrom }) => {
    report(0);
    const algorithm = await estimatorFor(estimator);
    const { preparation: made, rows, test } = await prepared({ plan: preparation, fold, rowShare });
    const all = { ...algorithm.defaults, ...params };
    const began = now();
    const model = await algorithm.fit(rows.features, rows.values, all, {
      ...(checkpoint && { checkpoint }),
      ...(resumeFrom && { resumeFrom }),
      seed: deriveSeed(task.seeds.fits, fold),
      classes: classCount(target),
      positive: positiveCode(target),
      report,
      categorical: categoricalFeatures(made),
      ...(rows.sampleWeight && { sampleWeight: rows.sampleWeight }),
    });
    return { algorithm, model, params: all, rows, test, fitSeconds: (now() - began) / 1000 };
  };
}
