import { FitError, messageOf } from '../errors.ts';
import type { Estimator, FitContext } from '../models/estimator.ts';
import type { PipelineModel } from '../pipeline/pipeline-model.ts';
import { describeInput } from '../preprocessing/describe-input.ts';
import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import { type FeaturesOf, learningRowsBy } from '../preprocessing/learning-rows.ts';
import { categoricalFeatures } from '../preprocessing/native-plan.ts';
import { transform } from '../preprocessing/transform.ts';
import type { FittedPreparation } from '../preprocessing/preparation.ts';
import type { LearningRows } from '../preprocessing/resampling/resampler.ts';
import { ranked } from './candidate-results.ts';
import type { CandidateResult } from './comparison.ts';
import { ensembleRows } from './ensemble-pipeline.ts';
import type { LearningTask } from './learning-task.ts';
import { reweighedRows } from './reweighed-rows.ts';
import type { Surroundings } from './surroundings.ts';
import { classCount, positiveCode, preparationContext } from './training-data.ts';

type RefitTask = Pick<LearningTask, 'training' | 'planFor'>;
type RefitSurroundings = Pick<Surroundings, 'estimatorFor' | 'featuresOf' | 'memory'>;
type RefitContext = Pick<FitContext, 'seed' | 'report'>;

type DoneCandidate = Extract<CandidateResult, { state: 'done' }>;

export interface Refitted {
  readonly pipeline: PipelineModel;
  readonly estimator: Estimator<object, object>;
  /** As they were compared; one that could not be refitted is now failed. */
  readonly candidates: readonly CandidateResult[];
}

/**
 * Refits the best candidate on all training rows, or the next best where that fails.
 * @throws FitError telling every candidate's reason when none is left.
 */
export async function refitBest(
  compared: readonly CandidateResult[],
  task: RefitTask,
  surroundings: RefitSurroundings,
  context: RefitContext,
): Promise<Refitted> {
  const [best] = ranked(compared);
  if (best === undefined) throw everyCandidateFailed(compared);
  try {
    const estimator = await surroundings.estimatorFor(best.estimator);
    const pipeline = await fitPipeline(best, estimator, task, surroundings, context);
    return { pipeline, estimator, candidates: compared };
  } catch (error) {
    const failed = failedToRefit(best, messageOf(error));
    const rest = compared.map(candidate => (candidate === best ? failed : candidate));
    return refitBest(rest, task, surroundings, context);
  }
}

async function fitPipeline(
  best: DoneCandidate,
  estimator: Estimator<object, object>,
  task: RefitTask,
  { featuresOf = transform, memory }: RefitSurroundings,
  context: RefitContext,
): Promise<PipelineModel> {
  const { table, target } = task.training;
  const name = best.estimator;
  const { preparation, rows, params } = await rowsFor(best, task, featuresOf, context.seed);
  const all = { ...estimator.defaults, ...params };
  const key = JSON.stringify(['refit', name, all, best.preparation]);
  const resumeFrom = memory?.fitStateOf(key);
  const model = await estimator.fit(rows.features, rows.values, all, {
    ...context,
    ...(memory && { checkpoint: state => memory.keepFitState(key, state) }),
    ...(resumeFrom && { resumeFrom }),
    classes: classCount(target),
    categorical: categoricalFeatures(preparation),
    positive: positiveCode(target),
    ...(rows.sampleWeight && { sampleWeight: rows.sampleWeight }),
  });
  return {
    format: 'terrarium-pipeline/1',
    inputs: table.columns.map(describeInput),
    target,
    preparation,
    estimator: name,
    params: all,
    model,
  };
}

interface RefitRows {
  readonly preparation: FittedPreparation;
  readonly rows: LearningRows;
  readonly params: object;
}

async function rowsFor(
  { estimator, params, preparation: own, members }: DoneCandidate,
  { training, planFor }: RefitTask,
  featuresOf: FeaturesOf,
  seed: number,
): Promise<RefitRows> {
  const { table, values } = training;
  const context = preparationContext(training, seed);
  if (members === undefined) {
    const plan = own ?? planFor(estimator);
    const preparation = fitPreparation(plan, table, context);
    const rows = await learningRowsBy(featuresOf, plan, preparation, table, context);
    return { preparation, rows: reweighedRows(rows, training), params };
  }
  const planned = members.map(member => ({
    ...member,
    preparation: member.preparation ?? planFor(member.estimator),
  }));
  const { preparation, features, params: voting } = await ensembleRows(planned, table, context, featuresOf);
  const rows = reweighedRows({ features, values, sampleWeight: null }, training);
  return { preparation, rows, params: { ...params, ...voting } };
}

function failedToRefit(candidate: CandidateResult, reason: string): CandidateResult {
  const { estimator, params, seconds } = candidate;
  return { state: 'failed', estimator, params, seconds, error: `on all training rows: ${reason}` };
}

function everyCandidateFailed(candidates: readonly CandidateResult[]): FitError {
  const reasons = candidates.map(candidate =>
    candidate.state === 'failed' ? `${candidate.estimator}: ${candidate.error}` : candidate.estimator,
  );
  return new FitError(`Every model failed. ${reasons.join('; ')}`);
}
