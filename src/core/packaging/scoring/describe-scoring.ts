import { InputError } from '../../errors.ts';
import { type DecisionRule, decisionRuleOf } from '../../models/decision-rule.ts';
import type { PipelineModel } from '../../pipeline/pipeline-model.ts';
import type { FittedPreparation, FittedStep } from '../../preprocessing/preparation.ts';
import { currentPreparation } from '../../preprocessing/stored-preparation.ts';
import { isNumericKind } from '../../table/column.ts';
import { answerOf } from './answer-of.ts';
import type { NumberCell, ScoringProgram } from './scoring-program.ts';
import { type Cell, cellsAfter, numbers } from './step-cells.ts';

/**
 * A fitted pipeline as plain arithmetic, for an export.
 * @throws InputError naming the step, the model or the rule that no export can say exactly
 */
export function describeScoring(pipeline: PipelineModel): ScoringProgram {
  const { target, inputs, estimator, model } = pipeline;
  const preparation = currentPreparation(pipeline.preparation);
  const cells = featureCells(preparation, pipeline);
  return {
    inputs,
    target,
    cells,
    featureNames: preparation.featureNames,
    answer: answerOf(estimator, model, cells.length),
    decision: decisionOf(pipeline),
    caveats: stepsOf(preparation).flatMap(caveatsOf),
  };
}

/** The one threshold that was decided on, else what the model carries. */
function decisionOf({ rule, model }: PipelineModel): DecisionRule | null {
  if (rule === undefined) return decisionRuleOf(model);
  if (rule.kind === 'threshold') return rule;
  throw new InputError(
    `It is decided about by group of ${rule.columns.map(({ name }) => name).join(' and ')}, which this export cannot say.`,
    'Export a version that was deployed with one threshold for all.',
  );
}

function featureCells(
  { groups, finally: last }: FittedPreparation,
  { inputs }: PipelineModel,
): readonly NumberCell[] {
  const joined = groups.flatMap(({ columns, steps }) =>
    through(
      steps,
      columns.map(({ name, kind }): Cell => {
        const input = inputs.findIndex(own => own.name === name);
        return isNumericKind(kind) ? { kind: 'column', input } : { kind: 'text', input, missingAs: null };
      }),
    ),
  );
  return numbers(through(last, joined));
}

function through(steps: readonly FittedStep[], cells: readonly Cell[]): readonly Cell[] {
  return steps.reduce((flowing, step) => cellsAfter(step, flowing), cells);
}

function stepsOf({ groups, finally: last }: FittedPreparation): readonly FittedStep[] {
  return [...groups.flatMap(({ steps }) => steps), ...last];
}

function caveatsOf({ kind, fitted }: FittedStep): readonly string[] {
  const refuses = (kind === 'oneHotEncoder' || kind === 'ordinalEncoder') && fitted.handleUnknown === 'error';
  return refuses
    ? ['A category that training never saw is refused here; the export takes it for none of those it knows.']
    : [];
}
