import { FitError, messageOf } from '../errors.ts';
import type { EstimatorName } from '../models/catalogue.ts';
import type { Estimator, FitContext } from '../models/estimator.ts';
import type { PipelineModel } from '../pipeline/pipeline-model.ts';
import { describeInput } from '../preprocessing/describe-input.ts';
import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import { learningRowsBy } from '../preprocessing/learning-rows.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import { transform } from '../preprocessing/transform.ts';
import { ranked } from './compare-candidates.ts';
import type { CandidateResult } from './comparison.ts';
import type { Surroundings } from './surroundings.ts';
import { type TrainingData, classCount, preparationContext } from './training-data.ts';

type RefitContext = Pick<FitContext, 'seed' | 'report'> & Pick<Surroundings, 'featuresOf'>;

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
  data: TrainingData,
  plan: PreparationPlan,
  estimatorFor: Surroundings['estimatorFor'],
  context: RefitContext,
): Promise<Refitted> {
  const [best] = ranked(compared);
  if (best === undefined) throw everyCandidateFailed(compared);
  try {
    const estimator = await estimatorFor(best.estimator);
    const pipeline = await fitPipeline(best.estimator, estimator, data, plan, context);
    return { pipeline, estimator, candidates: compared };
  } catch (error) {
    const failed = failedToRefit(best, messageOf(error));
    const rest = compared.map(candidate => (candidate === best ? failed : candidate));
    return refitBest(rest, data, plan, estimatorFor, context);
  }
}

async function fitPipeline(
  name: EstimatorName,
  estimator: Estimator<object, object>,
  data: TrainingData,
  plan: PreparationPlan,
  context: RefitContext,
): Promise<PipelineModel> {
  const { table, target } = data;
  const own = preparationContext(data, context.seed);
  const preparation = fitPreparation(plan, table, own);
  const { featuresOf = transform, ...fitContext } = context;
  const rows = await learningRowsBy(featuresOf, plan, preparation, table, own);
  const model = await estimator.fit(rows.features, rows.values, estimator.defaults, {
    ...fitContext,
    classes: classCount(target),
    ...(rows.sampleWeight && { sampleWeight: rows.sampleWeight }),
  });
  return {
    format: 'terrarium-pipeline/1',
    inputs: table.columns.map(describeInput),
    target,
    preparation,
    estimator: name,
    params: { ...estimator.defaults },
    model,
  };
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
