import { pearson } from '../explore/pearson.ts';
import { type Column, columnNamed, isNumeric } from '../table/column.ts';
import type { QualityCheck, QualitySubject } from './check.ts';
import { classesOf, featuresOf } from './features.ts';
import type { Finding } from './finding.ts';
import { type Skill, skillOnClasses, skillOnNumbers } from './single-column-skill.ts';

/** Below this a perfect column may be chance. */
const fewestRows = 40;
/** With more categories a part has too few rows to learn a rate from. */
const mostCategories = 1000;
const digits = new Intl.NumberFormat('en-US', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** Single columns that give the answer away. */
export const checkTargetLeakage: QualityCheck = {
  name: 'target leakage',
  explanation:
    'One column alone predicts the target almost without error. Real causes seldom do; most often the column was made from the answer or is written after it is known. The model would shine here and fail in use.',
  thresholds: ['leakage'],
  when: 'report',
  find: subject => {
    const { table, problem, thresholds } = subject;
    if (problem === null || table.rows < fewestRows) return [];
    const skillOf = skillTeller(subject);
    return featuresOf(table, problem).flatMap((column): Finding[] => {
      if (!isNumeric(column) && (column.kind === 'text' || column.dictionary.length > mostCategories))
        return [];
      const skill = skillOf(column);
      if (skill === null || skill.value < thresholds.leakage) return [];
      return [
        {
          check: 'target leakage',
          column: column.name,
          severity: 'critical',
          message: `Alone it predicts "${problem.target}" with ${skill.measure} ${digits.format(skill.value)}. Is it known before the answer is? If not, leave it out.`,
          rows: [],
        },
      ];
    });
  },
};

function skillTeller({ table, problem }: QualitySubject): (column: Column) => Skill | null {
  if (problem === null) return () => null;
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
