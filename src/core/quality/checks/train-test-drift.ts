import { compareColumns, type ColumnComparison } from '../../drift/compare-columns.ts';
import type { ShareComparison } from '../../drift/compare-shares.ts';
import { holm } from '../../statistics/holm.ts';
import { columnNamed, isNumeric, type Table, takeTableRows } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { featuresOf } from '../features.ts';
import { mostFindingRows } from '../finding-rows.ts';
import { isRandom, withoutSplit } from '../test-part.ts';
import { percentage } from '../wording.ts';

/** Chance of any false alarm in the whole table. */
const significance = 0.05;
/** Of each part, evenly spaced: a difference worth a word shows in so many rows. */
const mostRows = 10_000;
/** Two parts that were drawn at random from more rows than these do not differ by a tenth. */
const enoughAtRandom = 20_000;
const mostCategories = 1000;
const digits = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Columns that are distributed otherwise in the test rows than in the training rows. */
export const checkTrainTestDrift: QualityCheck = {
  name: 'train/test drift',
  explanation:
    'The test rows are to stand for those to come. Where a column is distributed otherwise in them than in the training rows (Kolmogorov-Smirnov for numbers, chi-square for categories, corrected for the number of columns), the test measures another table than the one learned from: because time went on, because the cut follows something in the data, or by an unlucky draw.',
  thresholds: ['trainTestDrift'],
  when: 'report',
  find: ({ table, problem, split, testPart, thresholds: { trainTestDrift } }) => {
    if (problem === null) return [];
    if (table.rows > enoughAtRandom && isRandom(split)) return [];
    const part = testPart();
    if (part === null) return [];
    const kept = withoutSplit(table, part);
    const compared = {
      rows: table.rows,
      columns: [...featuresOf(kept, problem), columnNamed(table, problem.target)].filter(
        column => column.kind !== 'text' && (isNumeric(column) || column.dictionary.length <= mostCategories),
      ),
    };
    const [before, now] = [spaced(compared, part.trainRows), spaced(compared, part.testRows)];
    const comparisons = compared.columns.map((_, index) =>
      compareColumns(before.columns[index]!, now.columns[index]!, 'feature'),
    );
    const rows = Array.from(part.testRows.subarray(0, mostFindingRows), row => row + 1);
    return realDifferences(comparisons, trainTestDrift).map(({ column, message }) => ({
      check: 'train/test drift',
      column,
      severity: 'warning',
      message,
      rows,
    }));
  },
};

function spaced(table: Table, rows: Uint32Array): Table {
  const step = Math.ceil(rows.length / mostRows);
  return takeTableRows(
    table,
    rows.filter((_, place) => place % step === 0),
  );
}

/** Those that are no chance, all tests of the table corrected together (Holm), and large enough to matter. */
function realDifferences(comparisons: readonly ColumnComparison[], least: number) {
  const tests = comparisons.flatMap(comparison => [
    ...(comparison.test === 'none' ? [] : [{ comparison, test: comparison, message: onValues(comparison) }]),
    ...(comparison.missingness === null
      ? []
      : [
          {
            comparison,
            test: comparison.missingness,
            message: onMissing(comparison, comparison.missingness),
          },
        ]),
  ]);
  const adjusted = holm(tests.map(({ test }) => test.pValue));
  return tests
    .filter(({ test }, i) => adjusted[i]! < significance && test.effectSize >= least)
    .map(({ comparison: { column }, message }) => ({ column, message }));
}

function onValues({ test, effectSize }: ColumnComparison): string {
  const measure = test === 'kolmogorov-smirnov' ? 'Kolmogorov-Smirnov distance' : "Cramér's V";
  return `Distributed otherwise in the test rows than in the training rows (${measure} ${digits.format(effectSize)}).`;
}

function onMissing(
  { referenceMissing, referenceRows, currentMissing, currentRows }: ColumnComparison,
  { effectSize }: ShareComparison,
): string {
  const share = `${percentage(currentMissing, currentRows)} of the test rows miss it, ${percentage(referenceMissing, referenceRows)} of the training rows do`;
  return `${share} (Cramér's V ${digits.format(effectSize)}).`;
}
