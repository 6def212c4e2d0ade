import type { NumberCell, ScoringProgram } from '../scoring/scoring-program.ts';
import { sqlName, sqlNumber, sqlSum, sqlText } from './sql-text.ts';

/** A cell as an expression over the columns of a table, NULL where it is missing. */
export function sqlCell(cell: NumberCell, inputs: ScoringProgram['inputs']): string {
  const of = (inner: NumberCell) => sqlCell(inner, inputs);
  switch (cell.kind) {
    case 'column':
      return `CAST(${sqlName(inputs[cell.input]!.name)} AS DOUBLE PRECISION)`;
    case 'lookup':
      return sqlLookup(cell, sqlName(inputs[cell.input]!.name));
    case 'isMissing':
      return `CASE WHEN ${of(cell.of)} IS NULL THEN 1e0 ELSE 0e0 END`;
    case 'filled':
      return `COALESCE(${of(cell.of)}, ${sqlNumber(cell.by)})`;
    case 'shifted':
      return `((${of(cell.of)} - ${sqlNumber(cell.minus)}) / ${sqlNumber(cell.over)})`;
    case 'stretched':
      return `(${of(cell.of)} * ${sqlNumber(cell.by)} + ${sqlNumber(cell.plus)})`;
    case 'held': {
      const [value, least, greatest] = [of(cell.of), sqlNumber(cell.least), sqlNumber(cell.greatest)];
      return `CASE WHEN ${value} < ${least} THEN ${least} WHEN ${value} > ${greatest} THEN ${greatest} ELSE ${value} END`;
    }
    case 'logarithm':
      return sqlLogarithm(of(cell.of), cell.method);
    case 'weighted': {
      const terms = cell.of.map((inner, i) => `${of(inner)} * ${sqlNumber(cell.weights[i]!)}`);
      return `(${sqlSum([...terms, sqlNumber(cell.plus)])})`;
    }
    default:
      return cell satisfies never;
  }
}

/** Categories of the same number stand together; those of the number that unknown ones have need not be named. */
function sqlLookup(
  { categories, values, missing, unknown }: Extract<NumberCell, { kind: 'lookup' }>,
  column: string,
): string {
  const byValue = new Map<number, string[]>();
  values.forEach((value, c) => {
    if (!Object.is(value, unknown)) byValue.set(value, [...(byValue.get(value) ?? []), categories[c]!]);
  });
  const named = Array.from(
    byValue,
    ([value, texts]) =>
      `WHEN CAST(${column} AS VARCHAR) IN (${texts.map(sqlText).join(', ')}) THEN ${sqlNumber(value)}`,
  );
  const absent = `WHEN ${column} IS NULL OR CAST(${column} AS VARCHAR) = '' THEN ${sqlNumber(missing)}`;
  return `CASE ${[absent, ...named].join(' ')} ELSE ${sqlNumber(unknown)} END`;
}

function sqlLogarithm(value: string, method: Extract<NumberCell, { kind: 'logarithm' }>['method']): string {
  switch (method) {
    case 'log':
      return `CASE WHEN ${value} > 0e0 THEN LN(${value}) END`;
    case 'log1p':
      return `CASE WHEN ${value} > -1e0 THEN LN(1e0 + ${value}) END`;
    case 'signedLog1p':
      return `CASE WHEN ${value} < 0e0 THEN -LN(1e0 - ${value}) ELSE LN(1e0 + ${value}) END`;
    default:
      return method satisfies never;
  }
}
