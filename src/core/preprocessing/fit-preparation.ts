import { InputError } from '../errors.ts';
import type { Matrix } from '../matrix.ts';
import { deriveSeed } from '../random.ts';
import { type Table, isNumeric, takeTableRows } from '../table/column.ts';
import { checkPlan, checkTakes } from './check-plan.ts';
import { joinTables, toMatrix, transformSteps } from './flow.ts';
import type { PlannedStep, PreparationPlan, StepsPlace } from './plan.ts';
import type { FittedGroup, FittedPreparation, FittedStep } from './preparation.ts';
import { selectColumns } from './select-columns.ts';
import { transform } from './transform.ts';
import type { PreparationContext } from './transformer.ts';
import { transformerOf } from './transformers.ts';

/** Learns the preparation from these rows, and from no others. @throws InputError naming what the plan cannot do */
export function fitPreparation(
  plan: PreparationPlan,
  table: Table,
  context: PreparationContext,
): FittedPreparation {
  return fitAll(plan, table, context, false).preparation;
}

/**
 * What an estimator is to learn from: the features of the very rows that the preparation was fitted on.
 * They are those of `transform` but for transformers that learn from the target (TargetEncoder).
 */
export function trainingFeatures(
  plan: PreparationPlan,
  preparation: FittedPreparation,
  table: Table,
  context: PreparationContext,
): Matrix {
  return learnsFromOwnTarget(plan)
    ? toMatrix(fitAll(plan, table, context, true).features!)
    : transform(preparation, table);
}

/** Is told of each step as it is fitted. */
export interface FitWatcher {
  /** The step that is fitted next; what is thrown until the next call is its fault. */
  begin(place: StepsPlace, step: number): void;
  /** What it made of the rows that it was fitted on, as an estimator learns from them. */
  done(before: Table, after: Table): void;
}

/** Fits the preparation under the eyes of a watcher; what the estimator would learn from comes along. */
export function fitWatched(
  plan: PreparationPlan,
  table: Table,
  context: PreparationContext,
  watcher: FitWatcher,
): { readonly preparation: FittedPreparation; readonly features: Table } {
  const { preparation, features } = fitAll(plan, table, context, true, watcher);
  return { preparation, features: features! };
}

/** Whether the rows that it is fitted on become other features than later rows would. */
export function learnsFromOwnTarget(plan: PreparationPlan): boolean {
  const steps = [...plan.groups.flatMap(group => group.steps), ...plan.finally];
  return steps.some(({ kind }) => transformerOf(kind).transformTraining !== undefined);
}

interface FittedAll {
  readonly preparation: FittedPreparation;
  /** Null where nobody asked for them. */
  readonly features: Table | null;
}

function fitAll(
  plan: PreparationPlan,
  table: Table,
  context: PreparationContext,
  wantsFeatures: boolean,
  watcher?: FitWatcher,
): FittedAll {
  checkPlan(plan);
  const wantsGroups = wantsFeatures || plan.finally.length > 0;
  const groups = plan.groups.map((group, g) => {
    const input = selectColumns(table, group.columns);
    const seed = deriveSeed(context.seed, g);
    const { steps, output } = fitSteps(
      group.steps,
      input,
      { ...context, seed },
      wantsGroups,
      watcher && { watcher, place: { part: 'group', group: g } },
    );
    const columns = input.columns.map(({ name, kind }) => ({ name, kind }));
    return { fitted: { name: group.name, columns, steps } satisfies FittedGroup, output };
  });
  const fitted = groups.map(group => group.fitted);
  const joined = wantsGroups
    ? joinTables(
        table.rows,
        groups.map(group => group.output!),
      )
    : emptyOutput(fitted, table);
  const last = fitSteps(
    plan.finally,
    joined,
    context,
    wantsFeatures,
    watcher && { watcher, place: { part: 'finally' } },
  );
  const preparation = {
    format: 'terrarium-preparation/2',
    groups: fitted,
    finally: last.steps,
    ...(plan.gaps && { gaps: plan.gaps }),
  } as const;
  return {
    preparation: { ...preparation, featureNames: namesOf(transformSteps(last.steps, noRows(joined))) },
    features: last.output,
  };
}

/** Fits each step on what the steps before it made of the rows; the last one's output only where it is wanted. */
function fitSteps(
  steps: readonly PlannedStep[],
  table: Table,
  context: PreparationContext,
  wantsOutput: boolean,
  watched?: { readonly watcher: FitWatcher; readonly place: StepsPlace },
): { readonly steps: readonly FittedStep[]; readonly output: Table | null } {
  let flowing = table;
  const fitted = steps.map(({ kind, params }, s): FittedStep => {
    watched?.watcher.begin(watched.place, s);
    const transformer = transformerOf(kind);
    checkTakes(kind, flowing);
    const all = { ...transformer.defaults, ...params };
    const own = { ...context, seed: deriveSeed(context.seed, s) };
    const learned = transformer.fit(flowing, all, own);
    if (wantsOutput || s < steps.length - 1) {
      const before = flowing;
      flowing =
        transformer.transformTraining?.(learned, flowing, all, own) ??
        transformer.transform(learned, flowing);
      watched?.watcher.done(before, flowing);
    }
    return { kind, fitted: learned } as FittedStep;
  });
  return { steps: fitted, output: wantsOutput ? flowing : null };
}

/** What the groups make of no rows: the names and kinds of their features. */
function emptyOutput(groups: readonly FittedGroup[], table: Table): Table {
  const empty = noRows(table);
  return joinTables(
    0,
    groups.map(({ columns, steps }) =>
      transformSteps(
        steps,
        selectColumns(
          empty,
          columns.map(({ name }) => name),
        ),
      ),
    ),
  );
}

function noRows(table: Table): Table {
  return takeTableRows(table, []);
}

/** @throws InputError naming a feature that is no number, or that there are two of */
function namesOf(features: Table): readonly string[] {
  const text = features.columns.find(column => !isNumeric(column));
  if (text !== undefined) {
    throw new InputError(
      `Column "${text.name}" is still text at the end of the preparation.`,
      'Add an encoder to its steps.',
    );
  }
  const names = features.columns.map(({ name }) => name);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) {
    throw new InputError(
      `The preparation makes two features called "${twice}".`,
      'Rename a column, or take it out of one group.',
    );
  }
  return names;
}
