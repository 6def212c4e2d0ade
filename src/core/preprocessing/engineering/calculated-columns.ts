import { InputError } from '../../errors.ts';
import type { Table } from '../../table/column.ts';
import { numberColumn, numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { columnsIn, evaluateFormula } from './formula/evaluate-formula.ts';
import type { Formula } from './formula/formula.ts';
import { parseFormula } from './formula/parse-formula.ts';

export interface CalculatedColumnsParams {
  /** Name and formula of each column to make. */
  readonly columns: readonly { readonly name: string; readonly formula: string }[];
}

export interface FittedCalculatedColumns {
  readonly columns: readonly { readonly name: string; readonly formula: Formula }[];
}

/** New columns calculated from the group's numbers, which go; missing where a formula has no finite value. */
export const calculatedColumns: Transformer<CalculatedColumnsParams, FittedCalculatedColumns> = {
  defaults: { columns: [] },
  takes: numericKinds,
  missing: 'makes',
  fit(table, { columns }) {
    if (columns.length === 0) throw new InputError('No column is calculated.', 'Give a name and a formula.');
    return { columns: columns.map(({ name, formula }) => ({ name, formula: parseFor(table, formula) })) };
  },
  transform({ columns }, table) {
    const values = new Map(numericColumns(table).map(column => [column.name, column.values]));
    let row = 0;
    const cell = (name: string) => {
      const value = values.get(name)![row]!;
      return Number.isFinite(value) ? value : NaN;
    };
    const calculated = columns.map(({ name, formula }) => {
      const results = new Float64Array(table.rows);
      for (row = 0; row < table.rows; row++) {
        const result = evaluateFormula(formula, cell);
        results[row] = Number.isFinite(result) ? result : NaN;
      }
      return numberColumn(name, results);
    });
    return { rows: table.rows, columns: calculated };
  },
};

/** @throws InputError naming a column that the group lacks */
function parseFor({ columns }: Table, text: string): Formula {
  const formula = parseFormula(text);
  const unknown = [...columnsIn(formula)].find(name => !columns.some(column => column.name === name));
  if (unknown === undefined) return formula;
  throw new InputError(
    `The formula "${text}" names "${unknown}", which is no number column of its group.`,
    `There are ${columns.map(({ name }) => `"${name}"`).join(', ')}.`,
  );
}
