import { contributionInWords, type Explained } from '../core/inspection/in-words.ts';
import { explainedNumbers, explainedOutput } from '../core/inspection/explained-number.ts';
import { sampledShap } from '../core/inspection/shap/sampled-shap.ts';
import { predictTable } from '../core/pipeline/predict-table.ts';
import { neededColumns } from '../core/decision/ruled-columns.ts';
import { numberText } from '../core/quality/wording.ts';
import { type Table, isMissing, isNumeric } from '../core/table/column.ts';
import { rowOfCells } from '../core/table/row-of-cells.ts';
import type { StandaloneModel } from './packed-model.ts';

/** How much a column moved the prediction away from that of the usual row. */
export interface Contribution {
  readonly column: string;
  readonly value: number;
  readonly words: string;
}

export interface Explanation {
  /** What is said of the usual row; with all contributions it sums to what is said of this one. */
  readonly base: number;
  /** The largest first; columns that moved nothing are left out. */
  readonly contributions: readonly Contribution[];
}

/** Pairs of orders in which columns turn from the usual row's to this one's: some thousand rows to predict. */
const rounds = 32;

/** Shapley values of the row's columns against the usual row, of the positive class's probability or of the value. */
export function explainRow({ pipeline, usual }: StandaloneModel, row: Table): Explanation {
  const { target } = pipeline;
  const inputs = neededColumns(pipeline);
  const names = inputs.map(({ name }) => name);
  const output = explainedOutput(target, null);
  const say = (table: Table) => explainedNumbers(predictTable(pipeline, table), output);
  const { base, values } = sampledShap(say, row, rowOfCells(inputs, usual), names, { rounds, seed: 1 });
  const explained: Explained =
    target.task === 'classification'
      ? { kind: 'probability', class: target.classes[output]! }
      : { kind: 'value', target: target.column };
  const contributions = names.map((column, place): Contribution => {
    const value = values.data[place]!;
    const words = contributionInWords({ column, ...cellOf(row, column), value }, explained, numberText);
    return { column, value, words };
  });
  return {
    base,
    contributions: contributions
      .filter(({ value }) => Math.abs(value) > 1e-9)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
  };
}

function cellOf(row: Table, name: string): { readonly cell: number | string | null; readonly time: boolean } {
  const column = row.columns.find(own => own.name === name)!;
  const time = column.kind === 'datetime';
  if (isMissing(column, 0)) return { cell: null, time };
  return { cell: isNumeric(column) ? column.values[0]! : column.dictionary[column.codes[0]!]!, time };
}
