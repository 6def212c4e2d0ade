import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import type { FittedPreparation } from '../preprocessing/preparation.ts';
import { deriveSeed } from '../random.ts';
import type { Split } from './split.ts';
import {
  type LearningContext,
  type TrainingData,
  preparationContext,
  takeTrainingRows,
} from './training-data.ts';

/** One split of the training rows, with the preparation that its train part alone was asked for. */
export interface Fold extends Split {
  readonly plan: PreparationPlan;
  readonly context: LearningContext;
  readonly preparation: FittedPreparation;
}

/** The folds that every candidate is measured on. */
export function prepareFolds(
  data: TrainingData,
  plan: PreparationPlan,
  splits: readonly Split[],
  seed: number,
): readonly Fold[] {
  return splits.map((split, f) => {
    const train = takeTrainingRows(data, split.train);
    const context = preparationContext(train, deriveSeed(seed, f));
    return { ...split, plan, context, preparation: fitPreparation(plan, train.table, context) };
  });
}
