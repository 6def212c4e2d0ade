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
 * Other columns than the model's inputs are not looked at.
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
  return toPredictions(pipeline.target, answered, decisionRuleOf(pipeline.model));
}

function outputsOf({ target }: PipelineModel): number {
  return target.task === 'classification' ? target.classes.length : 1;
}
