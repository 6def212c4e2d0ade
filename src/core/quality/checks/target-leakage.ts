import { pearson } from '../../explore/pearson.ts';
import type { Problem } from '../../pipeline/problem.ts';
import { type Column, columnNamed, isNumeric, type Table, takeTableRows } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { classesOf, featuresOf } from '../features.ts';
import type { Finding } from '../finding.ts';
import { dropColumn } from '../fixes.ts';
import { type Skill, skillOnClasses, skillOnNumbers } from '../single-column-skill.ts';

/** Below this a perfect column may be chance. */
const fewestRows = 40;
/** With more categories a part has too few rows to learn a rate from. */
const mostCategories = 1000;
/** A column that is far from the threshold on a part of the rows is far on all of them. */
const screened = 20_000;
const margin = 0.1;
const digits = new Intl.NumberFormat('en-US', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** Single columns that give the answer away. */
export const checkTargetLeakage: QualityCheck = {
  name: 'target leakage',
  explanation:
    'One column alone predicts the target almost without error. Real causes seldom do; most often the column was made from the answer or is written after it is known. The model would shine here and fail in use.',
  thresholds: ['leakage'],
  when: 'report',
  find: ({ table, problem, thresholds }) => {
    if (problem === null || table.rows < fewestRows) return [];
    const step = Math.ceil(table.rows / screened);
    const rows = Uint32Array.from({ length: Math.ceil(table.rows / step) }, (_, i) => i * step);
    const part = step === 1 ? table : takeTableRows(table, rows);
    const [skillOnPart, skillOnAll] = [skillTeller(part, problem), skillTeller(table, problem)];
    const isSuspect = ({ name }: Column) => {
      const skill = skillOnPart(columnNamed(part, name));
      return skill !== null && skill.value >= thresholds.leakage - margin;
    };
    return featuresOf(table, problem).flatMap((column): Finding[] => {
      if (!isNumeric(column) && (column.kind === 'text' || column.dictionary.length > mostCategories))
        return [];
      const skill = isSuspect(column) ? skillOnAll(column) : null;
      if (skill === null || skill.value < thresholds.leakage) return [];
      return [
        {
          check: 'target leakage',
          column: column.name,
          severity: 'critical',
          message: `Alone it predicts "${problem.target}" with ${skill.measure} ${digits.format(skill.value)}. Is it known before the answer is? If not, leave it out.`,
          rows: [],
          fix: dropColumn(column.name),
        },
      ];
    });
  },
};

function skillTeller(table: Table, problem: Problem): (column: Column) => Skill | null {
  const classes = classesOf(table, problem);
  if (classes !== null) return column => skillOnClasses(column, classes.codes, classes.names.length);
  const target = columnNamed(table, problem.target);
  if (!isNumeric(target)) return () => null;
  return column => {
    const stepwise = skillOnNumbers(column, target.values);
    // Stretches of a number lose the slope within them.
    const linear = isNumeric(column) ? pearson(column, target).value ** 2 : 0;
    return stepwise && { ...stepwise, value: Math.max(stepwise.value, linear) };
  };
}
