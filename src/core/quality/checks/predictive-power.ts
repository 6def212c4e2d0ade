import { predictivePower } from '../../explore/predictive-power.ts';
import { createRandom } from '../../random.ts';
import { type Column, columnNamed, takeTableRows } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { featuresOf } from '../features.ts';
import { dropColumn } from '../fixes.ts';
import { quoted } from '../wording.ts';

/** Twice ppscore's sample: trees on more rows say the same, only later. */
const mostRows = 10_000;
const fewestRows = 40;
const seed = 1;
const digits = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Single columns that say so much of the target that one should know why. */
export const checkPredictivePower: QualityCheck = {
  name: 'predictive power',
  explanation:
    'The predictive power score says how much better than guessing one column alone predicts the target, from 0 to 1, on at most 10,000 evenly spaced rows. A high one is a gift or a leak: know why before trusting it.',
  thresholds: ['predictivePower'],
  when: 'report',
  find: ({ table, problem, thresholds }) => {
    if (problem === null || table.rows < fewestRows) return [];
    const target = columnNamed(table, problem.target);
    const step = Math.ceil(table.rows / mostRows);
    const rows = Uint32Array.from({ length: Math.ceil(table.rows / step) }, (_, i) => i * step);
    return featuresOf(table, problem)
      .filter(({ kind }) => kind !== 'text')
      .map(column => ({ name: column.name, power: powerOf(column, target, rows) }))
      .filter(({ power }) => power >= thresholds.predictivePower)
      .map(({ name, power }) => ({
        check: 'predictive power',
        column: name,
        severity: 'warning',
        message: `Its predictive power score for ${quoted(problem.target)} is ${digits.format(power)}. Ask whether it is known before the answer is.`,
        rows: [],
        fix: dropColumn(name),
      }));
  },
};

function powerOf(column: Column, target: Column, rows: Uint32Array): number {
  const sample = takeTableRows({ rows: rows.length, columns: [column, target] }, rows);
  const [feature, answer] = sample.columns as [Column, Column];
  return predictivePower(feature, answer, createRandom(seed)) ?? 0;
}
