import * as fc from 'fast-check';
import { test } from 'vitest';
import { qualityHtml } from '../../../src/core/quality/quality-html.ts';
import { reportQuality } from '../../../src/core/quality/quality-report.ts';
import { defaultThresholds } from '../../../src/core/quality/thresholds.ts';
import type { ColumnKind } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';
import { classifying, regressing } from './thorough.ts';

const numbers = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constant(-999), fc.constant(null));
const dates = fc.oneof(fc.integer({ min: -1e12, max: 3e12 }), fc.constant(null));
const words = fc.oneof(
  fc.constantFrom('a', 'A ', 'b', '??', '12 %', '$3', '31.12.2024', '7', '', '<b>'),
  fc.string(),
  fc.constant(null),
);
const cellsOf: Readonly<Record<ColumnKind, fc.Arbitrary<number | string | null>>> = {
  number: numbers,
  integer: fc.oneof(fc.integer(), fc.constant(null)),
  datetime: dates,
  category: words,
  boolean: fc.constantFrom('yes', 'no', null),
  text: words,
  identifier: words,
};
const column = fc.constantFrom(...(Object.keys(cellsOf) as ColumnKind[]));

const tables = fc
  .tuple(fc.array(column, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 60 }))
  .chain(([kinds, rows]) =>
    fc
      .tuple(...kinds.map(kind => fc.array(cellsOf[kind], { minLength: rows, maxLength: rows })))
      .map(columns =>
        tableOf(
          Object.fromEntries(columns.map((cells, i) => [`c${i}`, cells])),
          Object.fromEntries(kinds.map((kind, i) => [`c${i}`, kind])),
        ),
      ),
  );

test('any table at all gets a report: rows are of the table, counts add up, and no NaN is told', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(tables, fc.boolean(), (table, classes) => {
      const problem = classes ? classifying('c0') : regressing('c0');
      const report = reportQuality(table, { problem, thresholds: defaultThresholds });
      for (const { message, rows, column: name } of report.findings) {
        if (/NaN|undefined|null/.test(message)) throw new Error(message);
        if (rows.some(row => row < 1 || row > table.rows)) throw new Error(`${name}: rows ${rows.join()}`);
      }
      const told = report.missing.patterns.reduce((sum, { rows }) => sum + rows, 0);
      if (report.missing.patternCount <= 20 && told !== table.rows)
        throw new Error(`${told} rows in patterns`);
      qualityHtml(report, { name: 'x', version: 'y', made: 'z' });
    }),
    { numRuns: 300 },
  );
});
