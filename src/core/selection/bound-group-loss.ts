import { groupLosses, nextMultipliers, weightsFrom } from '../fairness/bounded-group-loss.ts';
import { answersOf } from '../models/answers-of.ts';
import { transform } from '../preprocessing/transform.ts';
import type { CandidateResult } from './comparison.ts';
import type { LearningTask } from './learning-task.ts';
import { refitBest } from './refit.ts';
import type { Surroundings } from './surroundings.ts';
import { takeTrainingRows } from './training-data.ts';

/** People of the training rows, whose losses are to be bounded. */
export interface BoundedGroups {
  /** The group of each training row. */
  readonly codes: Int32Array<ArrayBuffer>;
  readonly groups: number;
  /** Whether a group has the rows to be held to the bound. */
  readonly isHeld: (group: number) => boolean;
  /** The greatest mean absolute error that a group may have. */
  readonly bound: number;
}

/** What a row of each group weighs, so far on the way from equal weights to those that were found. */
export interface GroupWeights {
  readonly share: number;
  readonly weights: readonly number[];
}

/** How a bound of the groups' losses was met on the folds, and weights on the way there; none where none are needed. */
export interface BoundedLoss {
  readonly met: 'without weights' | 'with weights' | 'not met';
  readonly ways: readonly GroupWeights[];
}

const mostRounds = 6;
/** Steps that grow with what is left to go would stop just short of the bound: they go for a little less. */
const aim = 0.98;
const shares = [0.25, 0.5, 0.75, 1];

/**
 * Weighs groups whose loss is above the bound more and more, each round by the losses on the folds' test parts, until all
 * are within it or the rounds are over: the reduction of Agarwal, Dudík and Wu (2019), of whose mixture of models the last
 * is kept by itself (or the best where none is within), so that nobody's prediction is drawn by lot.
 */
export async function boundGroupLoss(
  task: LearningTask,
  kept: readonly CandidateResult[],
  people: BoundedGroups,
  { estimatorFor, report }: Pick<Surroundings, 'estimatorFor'> & { readonly report: (done: number) => void },
): Promise<BoundedLoss> {
  const { codes, groups, bound, isHeld } = people;
  const counts = Array.from(groupCounts(codes, groups));
  let multipliers: readonly number[] = counts.map(() => 0);
  let best = { multipliers, worst: Infinity };
  for (let round = 0; round < mostRounds && best.worst > bound; round++) {
    const weights = weightsFrom(multipliers, counts);
    const predicted = await predictFolds(
      task,
      kept,
      Float64Array.from(codes, code => weights[code]!),
      {
        estimatorFor,
        told: fold => report((round + fold / task.splits.length) / mostRounds),
      },
    );
    const losses = groupLosses(codes, groups, task.training.values, predicted);
    const held = losses.map((loss, group) => (isHeld(group) ? loss : NaN));
    const worst = Math.max(...held.filter(loss => !Number.isNaN(loss)));
    if (worst < best.worst) best = { multipliers, worst };
    multipliers = nextMultipliers(multipliers, held, aim * bound);
  }
  const isWeighed = best.multipliers.some(multiplier => multiplier > 0);
  const found = best.multipliers;
  return {
    met: best.worst > bound ? 'not met' : isWeighed ? 'with weights' : 'without weights',
    ways: (isWeighed ? shares : []).map(share => ({
      share,
      weights: weightsFrom(
        found.map(multiplier => share * multiplier),
        counts,
      ),
    })),
  };
}

function groupCounts(codes: Int32Array, groups: number): Float64Array {
  const counts = new Float64Array(groups);
  for (const code of codes) counts[code]!++;
  return counts;
}

/** What is predicted of each training row by the fold that did not learn from it; NaN for a row in no test part. */
async function predictFolds(
  { training, splits, planFor, seeds }: LearningTask,
  kept: readonly CandidateResult[],
  groupWeights: Float64Array<ArrayBuffer>,
  { estimatorFor, told }: Pick<Surroundings, 'estimatorFor'> & { readonly told: (fold: number) => void },
): Promise<Float64Array> {
  const predicted = new Float64Array(training.values.length).fill(NaN);
  const weighed = { ...training, groupWeights };
  for (const [fold, split] of splits.entries()) {
    told(fold);
    const learned = { training: takeTrainingRows(weighed, split.train), planFor };
    const { pipeline, estimator } = await refitBest(kept, learned, { estimatorFor }, { seed: seeds.refit });
    const { table } = takeTrainingRows(training, split.test);
    const features = transform(pipeline.preparation, table);
    const { data } = await answersOf(estimator, pipeline.model, features);
    split.test.forEach((row, i) => {
      predicted[row] = data[i]!;
    });
  }
  return predicted;
}
