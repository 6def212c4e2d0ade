import { neededColumns } from '../../../../core/decision/ruled-columns.ts';
import type { Predictions } from '../../../../core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../../core/pipeline/predict-table.ts';
import { type Table, takeTableRows } from '../../../../core/table/column.ts';
import type { ExplainedRow } from '../../../contracts/questions/explanation.ts';
import { deployedModel } from '../../deployed-model.ts';
import { typedRows } from '../../typed-rows.ts';
import { modelColumns } from '../../prepared-rows.ts';
import { scoringEngines } from '../../scoring-engines.ts';
import type { ExplainedRun } from './explained-run.ts';

/** A row that is explained, and what would be said of it changed. */
export interface AskedRow {
  /** One row, the model's own columns alone. */
  readonly row: Table;
  /** As the row itself was answered: a deployed model by the rule that it was deployed with. */
  readonly predict: (table: Table) => Predictions;
}

/** The row as the model reads it. @throws RangeError when there is no such test row, InputError for a text of another kind */
export async function openRow(
  { testInputs, predict, pipeline }: ExplainedRun,
  row: ExplainedRow,
): Promise<AskedRow> {
  if (row.kind !== 'typed') {
    if (!(row.at >= 0 && row.at < testInputs.rows)) throw new RangeError(`there is no test row ${row.at}`);
    return { row: takeTableRows(testInputs, [row.at]), predict };
  }
  const deployed = await deployedModel(row.deploymentId);
  const [{ inputs }, engines] = await Promise.all([
    typedRows(deployed, [Object.fromEntries(row.texts)]),
    scoringEngines(),
  ]);
  const forRuleAlone = modelColumns(
    inputs,
    neededColumns(deployed.pipeline).slice(deployed.pipeline.inputs.length),
  );
  return {
    row: modelColumns(inputs, pipeline.inputs),
    predict: table => {
      const typed = takeTableRows(forRuleAlone, new Uint32Array(table.rows));
      return predictTable(
        deployed.pipeline,
        { rows: table.rows, columns: [...table.columns, ...typed.columns] },
        engines,
      );
    },
  };
}
