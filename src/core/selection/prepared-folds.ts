import type { Matrix } from '../matrix.ts';
import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import { type FeaturesOf, learningRowsBy } from '../preprocessing/learning-rows.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import type { FittedPreparation } from '../preprocessing/preparation.ts';
import type { LearningRows } from '../preprocessing/resampling/resampler.ts';
import { createRandom, deriveSeed, permutation } from '../random.ts';
import type { LearningTask } from './learning-task.ts';
import { reweighedRows } from './reweighed-rows.ts';
import { preparationContext, takeTrainingRows } from './training-data.ts';

/** One fold with a preparation that its training rows alone were asked for. */
export interface PreparedFold {
  readonly preparation: FittedPreparation;
  /** What an estimator learns from. */
  readonly rows: LearningRows;
  /** What it is measured on. */
  readonly test: { readonly features: Matrix; readonly values: Float64Array };
}

type FoldSource = Pick<LearningTask, 'training' | 'splits' | 'seeds'>;

/** Fits the preparation on a share of a fold's training rows, and makes features of these and of its test part. */
export async function prepareFold(
  { training, splits, seeds }: FoldSource,
  at: { readonly plan: PreparationPlan; readonly fold: number; readonly rowShare: number },
  featuresOf: FeaturesOf,
): Promise<PreparedFold> {
  const split = splits[at.fold]!;
  const seed = deriveSeed(seeds.folds, at.fold);
  const train = takeTrainingRows(training, shareOfRows(split.train, at.rowShare, seed));
  const context = preparationContext(train, seed);
  const preparation = fitPreparation(at.plan, train.table, context);
  const learned = await learningRowsBy(featuresOf, at.plan, preparation, train.table, context);
  const rows = reweighedRows(learned, train);
  const test = takeTrainingRows(training, split.test);
  const features = await featuresOf(preparation, test.table);
  return { preparation, rows, test: { features, values: test.values } };
}

/** The first rows of a fixed shuffle, so that a smaller share is part of a greater one; in their own order. */
function shareOfRows(rows: Uint32Array<ArrayBuffer>, share: number, seed: number): Uint32Array<ArrayBuffer> {
  if (share >= 1) return rows;
  const count = Math.max(2, Math.ceil(rows.length * share));
  const order = permutation(rows.length, createRandom(deriveSeed(seed, 1)));
  return order
    .subarray(0, count)
    .map(place => rows[place]!)
    .sort();
}

/** Prepared folds that were used lately, as many as `mostBytes` hold; a trial on the same preparation gets the same. */
export function preparedFolds(task: FoldSource, featuresOf: FeaturesOf, mostBytes: number) {
  const kept = new Map<string, { readonly fold: Promise<PreparedFold>; bytes: number }>();

  return async (at: {
    readonly plan: PreparationPlan;
    readonly fold: number;
    readonly rowShare: number;
  }): Promise<PreparedFold> => {
    const key = JSON.stringify([at.fold, at.rowShare, at.plan]);
    const known = kept.get(key);
    const entry = known ?? { fold: prepareFold(task, at, featuresOf), bytes: 0 };
    kept.delete(key);
    kept.set(key, entry);
    try {
      const fold = await entry.fold;
      entry.bytes = fold.rows.features.data.byteLength + fold.test.features.data.byteLength;
      forgetOldest(kept, mostBytes);
      return fold;
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
}

function forgetOldest(kept: Map<string, { readonly bytes: number }>, mostBytes: number): void {
  let bytes = [...kept.values()].reduce((sum, entry) => sum + entry.bytes, 0);
  for (const [key, entry] of kept) {
    if (bytes <= mostBytes || kept.size === 1) return;
    kept.delete(key);
    bytes -= entry.bytes;
  }
}
