import { partColumn } from '../../../core/explore/column-parts.ts';
import { spearmanTest } from '../../../core/statistics/correlation-tests.ts';
import { columnNamed, isNumeric } from '../../../core/table/column.ts';
import { rowsFulfilling } from '../../../core/table/row-filter.ts';
import { compareParts } from '../../../core/weakness/compare-parts.ts';
import { lossOfPart } from '../../../core/weakness/part-loss.ts';
import { type RowLosses, rowLosses } from '../../../core/weakness/row-losses.ts';
import type { Table } from '../../../core/table/column.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { ErrorsQuestions } from '../../contracts/questions/errors.ts';
import { openTestedRun } from './tested-run.ts';

const periods = 8;

/** How wrong the model is in each saved segment, and in one stretch of time after the other. */
export const answerErrorsByPart: Answers<ErrorsQuestions>['errorsByPart'] = async (runId, asks, report) => {
  report({ phase: 'Reading the test rows', fraction: 0 });
  const tested = await openTestedRun(runId);
  const { test } = tested;
  const losses = rowLosses(tested.answer);
  const has = new Set(test.columns.map(({ name }) => name));
  const whole = asks.segments.filter(({ conditions }) => conditions.every(({ column }) => has.has(column)));
  const named = whole.map(({ name, conditions }) => ({
    label: name,
    rows: rowsFulfilling(test, conditions),
  }));
  return {
    overall: lossOfPart(losses, [...losses.losses.keys()]),
    segments: compareParts(losses, named),
    gone: asks.segments.filter(segment => !whole.includes(segment)).map(({ name }) => name),
    ...(asks.time === null ? { times: [], trend: null } : overTime(test, losses, asks.time)),
  };
};

function overTime(test: Table, losses: RowLosses, name: string) {
  const column = columnNamed(test, name);
  const { parts, codes } = partColumn(column, periods);
  const rowsOf = parts.map((): number[] => []);
  codes.forEach((code, row) => rowsOf[code]!.push(row));
  const times = compareParts(
    losses,
    parts.map(({ label }, part) => ({ label, rows: rowsOf[part]! })),
  );
  if (!isNumeric(column)) return { times, trend: null };
  const dated = [...column.values.keys()].filter(row => Number.isFinite(column.values[row]));
  const correlation = spearmanTest(
    Float64Array.from(dated, row => column.values[row]!),
    Float64Array.from(dated, row => losses.losses[row]!),
  );
  return { times, trend: correlation && { rho: correlation.effect.value, pValue: correlation.pValue } };
}
