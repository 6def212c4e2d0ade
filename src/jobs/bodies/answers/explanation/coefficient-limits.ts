import { InputError } from '../../../../core/errors.ts';
import { coefficientLimits as limitsOf } from '../../../../core/inspection/coefficient-limits.ts';
import { exactModel } from '../../../../core/inspection/shap/explained-model.ts';
import type { Matrix } from '../../../../core/matrix.ts';
import type { PipelineModel } from '../../../../core/pipeline/pipeline-model.ts';
import { categoricalFeatures } from '../../../../core/preprocessing/native-plan.ts';
import { balancedRows } from '../../../../core/preprocessing/learning-rows.ts';
import { currentPreparation } from '../../../../core/preprocessing/stored-preparation.ts';
import { transform } from '../../../../core/preprocessing/transform.ts';
import { classCount, positiveCode, preparationContext } from '../../../../core/selection/training-data.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { ExplanationQuestions } from '../../../contracts/questions/explanation.ts';
import { type ValidatedRun, openValidatedRun } from '../validated-run.ts';
import { openExplainedRun } from './explained-run.ts';

const seed = 17;
const mostResamples = 500;
const fewestResamples = 50;
/** Of fitting anew. */
const seconds = 15;

/** How sure a linear model's coefficients are, whatever its penalty: by fitting it anew on resampled training rows. */
export const coefficientLimits: Answers<ExplanationQuestions>['coefficientLimits'] = async (
  runId,
  asks,
  report,
) => {
  const phase = 'Fitting on resampled rows';
  report({ fraction: 0, phase });
  const { pipeline, output } = await openExplainedRun(runId, asks.class);
  const validated = await openValidatedRun(runId);
  const { training } = validated.task;
  const { preparation } = pipeline;
  const rows = { features: transform(preparation, training.table), values: training.values };
  const refit = await refitting(validated, pipeline, output);
  const begun = performance.now();
  if ((await refit(rows.features, rows.values)) === null)
    throw new InputError('This model weighs its features with no coefficients.');
  const affordable = Math.floor((1000 * seconds) / Math.max(1, performance.now() - begun));
  const resamples = Math.min(mostResamples, Math.max(fewestResamples, affordable));
  const limits = await limitsOf(rows, refit, {
    resamples,
    seed,
    strata: training.target.task === 'classification' ? training.values : undefined,
    report: fraction => report({ fraction, phase, detail: `${resamples} resamples` }),
  });
  return {
    resamples,
    limits: limits.map((one, at) => ({ ...one, feature: preparation.featureNames[at]! })),
  };
};

/** Fits the run's model on prepared rows as it was fitted then, and gives the coefficients of the explained class. */
async function refitting(
  { task: { training }, configuration, surroundings }: ValidatedRun,
  { estimator: name, params, preparation: stored }: PipelineModel,
  output: number,
) {
  const estimator = await surroundings.estimatorFor(name);
  const preparation = currentPreparation(stored);
  const count = preparation.featureNames.length;
  const { target } = preparationContext(training, seed);
  return async (features: Matrix, values: Float64Array<ArrayBuffer>): Promise<Float64Array | null> => {
    const context = { seed, target: { ...target, values } };
    const rows = balancedRows(configuration.preparation, preparation, features, context);
    const model = await estimator.fit(rows.features, rows.values, params, {
      seed,
      classes: classCount(training.target),
      categorical: categoricalFeatures(preparation),
      positive: positiveCode(training.target),
      ...(rows.sampleWeight && { sampleWeight: rows.sampleWeight }),
    });
    const exact = exactModel(name, model, output);
    if (exact?.kind !== 'linear') return null;
    return exact.weights.coefficients.slice(exact.output * count, (exact.output + 1) * count);
  };
}
