import type { ColumnProfile } from '../../explore/profile.ts';
import type { FitShape, SupervisedTask } from '../../models/entry.ts';

/** What the data look like to someone who must choose an algorithm. */
export interface DataSituation {
  readonly task: SupervisedTask;
  /** Rows with a target. */
  readonly rows: number;
  /** 0 for a regression. */
  readonly classes: number;
  /** Share of the rarest class; null for a regression and where the profile does not tell. */
  readonly rarestShare: number | null;
  /** Columns that a model is given, by what they hold. */
  readonly columns: {
    readonly numbers: number;
    readonly yesNo: number;
    readonly categories: number;
    readonly dates: number;
  };
  /** Columns after the default preparation: each category becomes one. */
  readonly features: number;
  /** Different values of the category that has the most; 0 where there is none. */
  readonly mostCategories: number;
  /** Share of the inputs' cells that are empty. */
  readonly missingShare: number;
}

/** Where and how models are to be compared. */
export interface DeviceSituation {
  readonly folds: number;
  /** Share of the rows that is cut off for the test. */
  readonly testShare: number;
  /** Fits that run side by side. */
  readonly parallel: number;
  /** How many times as long a fit takes here as the estimators' entries say: 1 until it was measured. */
  readonly slowness: number;
}

/** The same limits as where inputs are chosen from the training rows. */
const mostCategories = 50;

/**
 * Describes the data from the profiles of their columns alone, so that no row has to be read.
 * `inputs` names the columns that a model is given; absent: those that would be chosen by default.
 */
export function describeData(
  profiles: readonly ColumnProfile[],
  { task, target }: { readonly task: SupervisedTask; readonly target: string },
  inputs?: readonly string[],
): DataSituation {
  const asked = profiles.find(({ name }) => name === target);
  const used = profiles.filter(
    profile => profile.name !== target && (inputs?.includes(profile.name) ?? mayBeInput(profile)),
  );
  const cells = used.reduce((sum, { rows }) => sum + rows, 0);
  const columns = { numbers: 0, yesNo: 0, categories: 0, dates: 0 };
  for (const profile of used) columns[holds(profile)]++;
  return {
    task,
    rows: asked === undefined ? 0 : asked.rows - asked.missing,
    classes: task === 'classification' ? (asked?.distinct ?? 0) : 0,
    rarestShare: task === 'classification' && asked !== undefined ? rarestShareOf(asked) : null,
    columns,
    features: used.reduce((sum, profile) => sum + featuresOf(profile), 0),
    mostCategories: Math.max(0, ...used.map(profile => (profile.shape === 'coded' ? profile.distinct : 0))),
    missingShare: cells === 0 ? 0 : used.reduce((sum, { missing }) => sum + missing, 0) / cells,
  };
}

/** What one fold's fit learns from. */
export function foldShape(
  { rows, features, classes }: DataSituation,
  { folds, testShare }: Pick<DeviceSituation, 'folds' | 'testShare'>,
): FitShape {
  const learned = rows * (1 - testShare) * (folds > 1 ? (folds - 1) / folds : 1);
  return { rows: Math.round(learned), features, classes };
}

function mayBeInput(profile: ColumnProfile): boolean {
  if (profile.kind === 'identifier' || profile.kind === 'text' || profile.distinct === 0) return false;
  if (profile.distinct === 1 && (profile.shape === 'numeric' || profile.missing === 0)) return false;
  return profile.shape === 'numeric' || profile.distinct <= mostCategories;
}

function holds({ kind, shape, distinct }: ColumnProfile): keyof DataSituation['columns'] {
  if (kind === 'datetime') return 'dates';
  if (distinct <= 2) return 'yesNo';
  return shape === 'coded' ? 'categories' : 'numbers';
}

function featuresOf(profile: ColumnProfile): number {
  if (profile.shape === 'numeric') return 1;
  return profile.distinct + (profile.missing > 0 ? 1 : 0);
}

function rarestShareOf(target: ColumnProfile): number | null {
  const present = target.rows - target.missing;
  const counts = target.shape === 'coded' ? target.top : target.values;
  const rarest =
    target.shape === 'coded' && target.rarest !== undefined
      ? target.rarest
      : counts !== undefined && counts.length === target.distinct
        ? Math.min(...counts.map(({ count }) => count))
        : null;
  return rarest === null || present === 0 ? null : rarest / present;
}
