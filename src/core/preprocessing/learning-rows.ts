import { InputError } from '../errors.ts';
import type { Matrix } from '../matrix.ts';
import type { Awaitable } from '../models/estimator.ts';
import type { Table } from '../table/column.ts';
import { learnsFromOwnTarget, trainingFeatures } from './fit-preparation.ts';
import type { PreparationPlan } from './plan.ts';
import type { FittedPreparation } from './preparation.ts';
import { oneHotPositions } from './resampling/one-hot-positions.ts';
import type { LearningRows } from './resampling/resampler.ts';
import { resamplerOf } from './resampling/resamplers.ts';
import type { PreparationContext, TargetOfRows } from './transformer.ts';

/**
 * What an estimator learns from: the features of the training rows that the preparation was fitted on,
 * resampled where the plan says so. @throws InputError when a number is to be resampled like a class
 */
export function learningRows(
  plan: PreparationPlan,
  preparation: FittedPreparation,
  table: Table,
  context: PreparationContext & { readonly target: TargetOfRows },
): LearningRows {
  return balancedRows(plan, preparation, trainingFeatures(plan, preparation, table, context), context);
}

/** How the features of rows are computed: `transform`, or what gives the same within the last digits. */
export type FeaturesOf = (preparation: FittedPreparation, table: Table) => Awaitable<Matrix>;

/** The same, with features computed so unless the preparation learns from the rows' own target. */
export async function learningRowsBy(
  featuresOf: FeaturesOf,
  plan: PreparationPlan,
  preparation: FittedPreparation,
  table: Table,
  context: PreparationContext & { readonly target: TargetOfRows },
): Promise<LearningRows> {
  const features = learnsFromOwnTarget(plan)
    ? trainingFeatures(plan, preparation, table, context)
    : await featuresOf(preparation, table);
  return balancedRows(plan, preparation, features, context);
}

/** The same, where the features are at hand. @throws InputError when a number is to be resampled like a class */
export function balancedRows(
  plan: PreparationPlan,
  preparation: FittedPreparation,
  features: Matrix,
  context: PreparationContext & { readonly target: TargetOfRows },
): LearningRows {
  const { values, classes } = context.target;
  const rows = { features, values: Float64Array.from(values), sampleWeight: null };
  if (plan.balance === null) return rows;
  if (classes.length === 0) {
    throw new InputError(
      'Classes can be balanced, numbers cannot.',
      'Take the balancing out of the preparation.',
    );
  }
  const resampler = resamplerOf(plan.balance.kind);
  const params = { ...resampler.defaults, ...plan.balance.params };
  return resampler.resample(rows, params, {
    seed: context.seed,
    classes,
    oneHot: oneHotPositions(preparation),
  });
}
