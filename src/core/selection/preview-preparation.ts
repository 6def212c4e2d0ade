import { messageOf } from '../errors.ts';
import type { Problem } from '../pipeline/problem.ts';
import { defaultPlan } from '../preprocessing/default-plan.ts';
import { type FitWatcher, fitWatched } from '../preprocessing/fit-preparation.ts';
import { toMatrix } from '../preprocessing/flow.ts';
import { balancedRows } from '../preprocessing/learning-rows.ts';
import type { PlannedStep, PreparationPlan, StepsPlace } from '../preprocessing/plan.ts';
import type { LearningRows } from '../preprocessing/resampling/resampler.ts';
import {
  type SampledColumn,
  countConstant,
  countMissing,
  sampleCells,
} from '../preprocessing/sample-cells.ts';
import type { Table } from '../table/column.ts';
import type { ComparisonSettings } from './comparison.ts';
import { cutTestSet } from './cut-test-set.ts';
import { type RowChoice, chooseRows } from './preview-rows.ts';
import { readTarget } from './target-values.ts';
import { type LearningContext, type TrainingData, preparationContext } from './training-data.ts';
import { seedsOf } from './seeds.ts';

/** Rows and columns a person can take in; beyond them lies more of the same. */
const rowsShown = 12;
const columnsShown = 400;
/** From so many features on training slows down noticeably. */
const manyFeatures = 1000;

export interface PreviewInput {
  readonly table: Table;
  readonly problem: Problem;
  readonly settings: Omit<ComparisonSettings, 'candidates' | 'budgetSeconds'>;
  readonly rows: RowChoice;
}

/** What the rows are before or after a step. */
export interface StageTable {
  readonly columns: number;
  /** Missing cells, over all training rows. */
  readonly missing: number;
  /** The first columns of the rows shown. */
  readonly sample: readonly SampledColumn[];
}

/** One step of the plan, fitted on the training rows. */
export interface PreviewStage {
  readonly place: StepsPlace;
  readonly step: number;
  readonly before: StageTable;
  readonly after: StageTable;
  readonly warnings: readonly string[];
}

/** Rows of each class, before and after balancing; where rows have weights, the sums of them. */
export interface BalancePreview {
  readonly classes: readonly { readonly name: string; readonly before: number; readonly after: number }[];
  readonly rows: number;
}

export type PreparationPreview =
  | {
      readonly state: 'done';
      readonly trainRows: number;
      readonly testRows: number;
      /** 1-based rows of the table that are shown. */
      readonly rows: readonly number[];
      readonly stages: readonly PreviewStage[];
      readonly featureNames: readonly string[];
      readonly balance: BalancePreview | null;
      readonly warnings: readonly string[];
    }
  | {
      readonly state: 'failed';
      /** The step at fault; null where no single one is. */
      readonly at: { readonly place: StepsPlace; readonly step: number } | null;
      readonly message: string;
    };

/**
 * Fits the preparation as the refit of a training with these settings would: on all training rows and on no test row.
 * `report` hears the fraction of the steps done. @throws InputError when the rows cannot be cut
 */
export function previewPreparation(
  { table, problem, settings, rows }: PreviewInput,
  report: (fraction: number, step: PlannedStep | null) => void,
): PreparationPreview {
  const seeds = seedsOf(settings.seed);
  const cut = cutTestSet(table, readTarget(table, problem), { ...settings, seed: seeds.testSet });
  const { training, trainRows, testRows } = cut;
  const plan = settings.preparation ?? defaultPlan(training.table.columns);
  const shown = chooseRows(training.table, rows, rowsShown, trainRows);
  const watcher = watchStages(plan, shown, report);
  try {
    const context = preparationContext(training, seeds.refit);
    const { preparation, features } = fitWatched(plan, training.table, context, watcher);
    return {
      state: 'done',
      trainRows: trainRows.length,
      testRows: testRows.length,
      rows: shown.map(row => trainRows[row]! + 1),
      stages: watcher.stages,
      featureNames: preparation.featureNames,
      balance:
        plan.balance === null
          ? null
          : balanceOf(balancedRows(plan, preparation, toMatrix(features), context), context),
      warnings: warningsOf(preparation.featureNames.length, training),
    };
  } catch (error) {
    return { state: 'failed', at: watcher.current(), message: messageOf(error) };
  }
}

function watchStages(
  plan: PreparationPlan,
  shown: readonly number[],
  report: (fraction: number, step: PlannedStep | null) => void,
) {
  const stages: PreviewStage[] = [];
  const total = plan.finally.length + plan.groups.reduce((sum, { steps }) => sum + steps.length, 0);
  let current: { readonly place: StepsPlace; readonly step: number } | null = null;
  const watcher: FitWatcher = {
    begin(place, step) {
      current = { place, step };
      const steps = place.part === 'group' ? plan.groups[place.group]!.steps : plan.finally;
      report(stages.length / total, steps[step]!);
    },
    done(before, after) {
      const [from, to] = [stageTable(before, shown), stageTable(after, shown)];
      stages.push({ ...current!, before: from, after: to, warnings: stageWarnings(before, after, from, to) });
      current = null;
      report(stages.length / total, null);
    },
  };
  return { ...watcher, stages: stages as readonly PreviewStage[], current: () => current };
}

function stageTable(table: Table, shown: readonly number[]): StageTable {
  return {
    columns: table.columns.length,
    missing: countMissing(table),
    sample: sampleCells(table, shown, columnsShown),
  };
}

function stageWarnings(before: Table, after: Table, from: StageTable, to: StageTable): readonly string[] {
  const warnings: string[] = [];
  if (to.missing > from.missing)
    warnings.push(`Makes ${to.missing - from.missing} more values missing: fill them later.`);
  const constant = countConstant(after) - countConstant(before);
  if (constant > 0)
    warnings.push(
      constant === 1 ? 'One column is constant after it.' : `${constant} columns are constant after it.`,
    );
  return warnings;
}

function warningsOf(features: number, { table }: TrainingData): readonly string[] {
  const warnings: string[] = [];
  if (features > manyFeatures) warnings.push(`${features} features: training will take its time.`);
  if (features > table.rows)
    warnings.push(
      `There are more features (${features}) than training rows (${table.rows}): select or reduce them.`,
    );
  return warnings;
}

function balanceOf({ values, sampleWeight }: LearningRows, { target }: LearningContext): BalancePreview {
  const classes = target.classes.map((name, code) => ({
    name,
    before: target.values.reduce((count, value) => count + Number(value === code), 0),
    after: values.reduce((sum, value, row) => sum + (value === code ? (sampleWeight?.[row] ?? 1) : 0), 0),
  }));
  return { classes, rows: values.length };
}
