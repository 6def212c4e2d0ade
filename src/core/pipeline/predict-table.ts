import { applyRule } from '../decision/apply-rule.ts';
import { type Matrix, zeros } from '../matrix.ts';
import { decisionRuleOf } from '../models/decision-rule.ts';
import type { Engines } from '../models/estimator.ts';
import { predictWith } from '../models/scorers.ts';
import { rowTransformer } from '../preprocessing/transform.ts';
import type { Table } from '../table/column.ts';
import { checkInputs } from './check-inputs.ts';
import type { PipelineModel, Predictions } from './pipeline-model.ts';
import { toPredictions } from './predictions.ts';

/** Rows prepared at a time, so that the features of a long table never lie in memory at once. */
const rowsAtATime = 8192;

/**
 * Predicts every row of the table: one prediction a row, also where values are missing or categories unknown.
 * Other columns than the model's inputs, and those by which its rule tells groups apart, are not looked at.
 * @throws InputError naming each input column that the table lacks or holds in another kind.
 */
export function predictTable(pipeline: PipelineModel, table: Table, engines?: Engines): Predictions {
  checkInputs(pipeline, table);
  const featuresOf = rowTransformer(pipeline.preparation, table);
  const answered = zeros(table.rows, outputsOf(pipeline));
  for (let start = 0; start < table.rows; start += rowsAtATime) {
    const features = featuresOf(start, Math.min(rowsAtATime, table.rows - start));
    const block: Matrix = predictWith(pipeline.estimator, pipeline.model, features, engines);
    answered.data.set(block.data, start * answered.columns);
  }
  return decided(pipeline, answered, table);
}

/** By the rule that a person set where there is one, else by what the model carries. */
function decided(
  { target, model, rule, inputs }: PipelineModel,
  answered: Matrix,
  table: Table,
): Predictions {
  const predictions = toPredictions(target, answered, decisionRuleOf(model));
  if (rule === undefined || predictions.task === 'regression') return predictions;
  const names = inputs.map(({ name }) => name);
  const { codes, groups } = applyRule(rule, answered, table, names);
  const labels = rule.kind === 'groups' ? rule.groups.map(({ label }) => label) : [];
  return { ...predictions, codes, ...(groups && { ruled: { labels, groups } }) };
}

function outputsOf({ target }: PipelineModel): number {
  return target.task === 'classification' ? target.classes.length : 1;
}
