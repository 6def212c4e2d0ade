import { toAnswer } from '../../evaluation/answer.ts';
import { decisionScore } from '../../evaluation/decision-score.ts';
import { decisionRuleOf } from '../../models/decision-rule.ts';
import { checkInputs } from '../../pipeline/check-inputs.ts';
import type { PipelineModel } from '../../pipeline/pipeline-model.ts';
import { categoricalFeatures } from '../../preprocessing/native-plan.ts';
import { currentPreparation } from '../../preprocessing/stored-preparation.ts';
import { transform } from '../../preprocessing/transform.ts';
import { keepJournal } from '../journal.ts';
import type { ComparisonInput } from '../learning-task.ts';
import { judgeModel } from '../judge-model.ts';
import { beginningsOf } from '../progress.ts';
import { seedsOf } from '../seeds.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Comparison } from '../train-and-compare.ts';
import { classCount, positiveCode } from '../training-data.ts';
import type { ContinueSettings } from './continue-settings.ts';
import { type SeenRows, cutToContinue } from './cut-to-continue.ts';
import { paramsToGoOn } from './way-on.ts';

export interface ContinueInput extends ComparisonInput {
  readonly continuing: ContinueSettings;
  /** The earlier model. */
  readonly pipeline: PipelineModel;
  readonly seen: SeenRows;
}

type ContinueSurroundings = Pick<Surroundings, 'now' | 'estimatorFor' | 'report' | 'memory' | 'featuresOf'>;

/**
 * Trains an earlier model on, its preparation kept as it was fitted, and judges it before and after on test rows that it
 * has not learned from. Nothing is compared by cross-validation: the model knows the rows of the folds.
 * @throws InputError when the table does not fit the model, FitError when it cannot go on
 */
export async function trainOn(
  { table, problem, settings, continuing, pipeline, seen }: ContinueInput,
  surroundings: ContinueSurroundings,
): Promise<Comparison> {
  const { estimatorFor, featuresOf = transform, memory } = surroundings;
  const journal = keepJournal(surroundings, beginningsOf(undefined));
  const seeds = seedsOf(settings.seed);
  journal.begin('preparation');
  checkInputs(pipeline, table);
  const { training, test, trainRows, testRows, rowsWithoutTarget, ...told } = cutToContinue(
    table,
    problem,
    pipeline,
    settings,
    seen,
    continuing.rows,
  );
  const preparation = currentPreparation(pipeline.preparation);
  const estimator = await estimatorFor(pipeline.estimator);
  const params = paramsToGoOn(pipeline, continuing);
  const { target } = pipeline;

  journal.begin('refit');
  const key = JSON.stringify(['continue', continuing, params]);
  const resumeFrom = memory?.fitStateOf(key);
  const model = await estimator.fit(await featuresOf(preparation, training.table), training.values, params, {
    seed: seeds.refit,
    classes: classCount(target),
    positive: positiveCode(target),
    categorical: categoricalFeatures(preparation),
    startFrom: pipeline.model,
    report: fraction => journal.note(fraction),
    ...(memory && { checkpoint: state => memory.keepFitState(key, state) }),
    ...(resumeFrom && { resumeFrom }),
  });
  const continued = { ...pipeline, preparation, params: { ...params }, model };

  const judged = { test, trainRows: trainRows.length, metric: problem.metric, seed: seeds.importance };
  const { evaluation, importances, predictions } = judgeModel(continued, estimator, judged, journal);
  const decision = decisionRuleOf(model);
  const scoreBy = (learned: object) => {
    const answered = estimator.predict(learned, transform(preparation, test.table));
    return decisionScore(problem.metric, toAnswer(target, test.values, answered, decisionRuleOf(learned)));
  };
  return {
    pipeline: continued,
    trials: [],
    trainRows,
    testRows,
    testPredictions: predictions,
    result: {
      candidates: [],
      chosen: pipeline.estimator,
      ...(decision && { decision }),
      test: evaluation,
      importances,
      leftOut: columnsNotAsked(table.columns, pipeline),
      rowsWithoutTarget,
      trainRows: trainRows.length,
      testRows: testRows.length,
      continued: { ...told, before: scoreBy(pipeline.model), after: scoreBy(model) },
      secondsByPhase: journal.close(),
    },
  };
}

function columnsNotAsked(columns: readonly { readonly name: string }[], { inputs, target }: PipelineModel) {
  const asked = new Set([...inputs.map(({ name }) => name), target.column]);
  return columns
    .filter(({ name }) => !asked.has(name))
    .map(({ name }) => ({ column: name, reason: 'the earlier model was not given it' }));
}
