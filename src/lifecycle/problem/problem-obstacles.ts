import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { Problem } from '../../core/pipeline/problem.ts';
import { isNumericKind } from '../../core/table/column.ts';
import { classBalance } from '../data/class-balance.ts';
import type { DatasetVersion } from '../data/dataset-version.ts';
import { trainingDefaults } from '../training/training-defaults.ts';

/** Why a target cannot be learned, by name, and in a sentence that says the way on. */
export interface Obstacle {
  readonly obstacle:
    | 'no such column'
    | 'all missing'
    | 'one class'
    | 'constant'
    | 'identifier'
    | 'datetime'
    | 'not a number'
    | 'too few rows'
    | 'small class'
    | 'no inputs';
  readonly message: string;
}

/** How the rows are cut for training. */
export interface Cuts {
  readonly folds: number;
  readonly testShare: number;
}

const fewestRows = 20;
/** As the choice of inputs leaves out. */
const mostCategories = 50;

/**
 * Everything that keeps this problem from being learned on this dataset version; empty when nothing does. `prepared`
 * says whether a person prepares the columns, or may still: free text and many categories can then be learned from.
 */
export function problemObstacles(
  version: Pick<DatasetVersion, 'profile'>,
  problem: Problem,
  cuts: Cuts = trainingDefaults,
  prepared = false,
): readonly Obstacle[] {
  const target = version.profile.find(({ name }) => name === problem.target);
  if (target === undefined)
    return [
      {
        obstacle: 'no such column',
        message: `The table has no column "${problem.target}". Choose another target.`,
      },
    ];
  const ofTarget =
    targetObstacle(target, problem) ?? rowObstacle(target) ?? classObstacle(target, problem, cuts);
  const inputs = version.profile.some(
    column => column !== target && (prepared ? canBePrepared(column) : canBeInput(column)),
  );
  return [...(ofTarget ? [ofTarget] : []), ...(inputs ? [] : [noInputs])];
}

const noInputs: Obstacle = {
  obstacle: 'no inputs',
  message:
    'No other column can be learned from: each is an identifier, free text, constant, or has too many categories. Prepare free text or many categories on the Prepare page, change the kind of a column on the Data page, or bring a table with more columns.',
};

function targetObstacle(target: ColumnProfile, { task }: Problem): Obstacle | null {
  const { name, kind, distinct } = target;
  if (distinct === 0)
    return {
      obstacle: 'all missing',
      message: `Every value of "${name}" is missing. Choose another target.`,
    };
  if (kind === 'identifier')
    return {
      obstacle: 'identifier',
      message: `"${name}" names the rows: no model can foresee it. Choose another target, or change its kind on the Data page.`,
    };
  if (kind === 'datetime')
    return {
      obstacle: 'datetime',
      message: `"${name}" holds dates, which cannot be predicted here. Choose another target, or change its kind on the Data page.`,
    };
  if (task === 'regression' && !isNumericKind(kind))
    return {
      obstacle: 'not a number',
      message: `"${name}" holds words; a regression predicts numbers. Choose classification, or another target.`,
    };
  if (distinct === 1)
    return task === 'classification'
      ? {
          obstacle: 'one class',
          message: `"${name}" has one class only: there is nothing to tell apart. Choose another target, or add rows of another class.`,
        }
      : {
          obstacle: 'constant',
          message: `"${name}" is the same in every row: there is nothing to predict. Choose another target.`,
        };
  return null;
}

function rowObstacle({ name, rows, missing }: ColumnProfile): Obstacle | null {
  const known = rows - missing;
  if (known >= fewestRows) return null;
  return {
    obstacle: 'too few rows',
    message: `Only ${known} rows have a value of "${name}"; at least ${fewestRows} are needed to learn from and to test on. Add rows.`,
  };
}

function classObstacle(target: ColumnProfile, { task }: Problem, cuts: Cuts): Obstacle | null {
  if (task === 'regression') return null;
  const fewest = fewestOfClass(cuts);
  const classes = classBalance(target);
  const small = (classes ?? []).filter(({ count }) => count < fewest);
  const rarest = target.shape === 'coded' ? (target.rarest ?? Infinity) : Infinity;
  if (classes !== null && small.length === 0 && rarest >= fewest) return null;
  const named = small.slice(0, 3).map(({ value, count }) => `"${value}" (${count})`);
  const others = small.length > named.length ? ` and ${small.length - named.length} more` : '';
  const which =
    named.length > 0
      ? `Too few rows of ${named.join(', ')}${others}`
      : `"${target.name}" has ${target.distinct} classes, some of them with too few rows`;
  return {
    obstacle: 'small class',
    message: `${which}: each class needs at least ${fewest}, one for the test and one for each of ${cuts.folds} folds. Add rows of these classes, join them with another, or choose another target.`,
  };
}

/** The least rows of a class that leave one for each fold after the test part, at least one row, is cut off. */
function fewestOfClass({ folds, testShare }: Cuts): number {
  let rows = folds + 1;
  while (rows - Math.max(1, Math.round(rows * testShare)) < folds) rows++;
  return rows;
}

function canBeInput({ kind, distinct, missing }: ColumnProfile): boolean {
  if (kind === 'identifier' || kind === 'text' || distinct === 0) return false;
  if (isNumericKind(kind)) return distinct > 1;
  return distinct <= mostCategories && (distinct > 1 || missing > 0);
}

/** Whether there is a step that makes features of it. */
function canBePrepared({ kind, distinct, missing }: ColumnProfile): boolean {
  return kind !== 'identifier' && (distinct > 1 || (distinct === 1 && missing > 0));
}
