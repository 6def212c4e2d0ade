import { defaultPlan } from '../../core/preprocessing/default-plan.ts';
import type { PlannedGroup, PreparationPlan } from '../../core/preprocessing/plan.ts';
import { transformerOf } from '../../core/preprocessing/transformers.ts';
import type { SplitPlan } from '../../core/selection/split-plan.ts';
import type { ColumnKind, ColumnSchema } from '../../core/table/column.ts';
import { columnsOutside, editPlan } from './plan-edit.ts';
import type { DraftContent, PreparationDraft } from './preparation-draft.ts';

/** Why a preparation that was made for another table, or another problem, cannot be used as it is. */
export type DraftFault =
  | { readonly kind: 'gone'; readonly column: string }
  | {
      readonly kind: 'kindChanged';
      readonly column: string;
      readonly before: ColumnKind;
      readonly after: ColumnKind;
    }
  | { readonly kind: 'target'; readonly column: string }
  /** The rows are to be cut by a column that is gone. */
  | { readonly kind: 'splitGone'; readonly column: string };

/** Everything that keeps a draft from fitting the table of this schema; empty when nothing does. */
export function draftFaults(
  { plan, split, columns: before }: Pick<PreparationDraft, 'plan' | 'split' | 'columns'>,
  schema: readonly ColumnSchema[],
  target: string,
): readonly DraftFault[] {
  const kinds = kindsOf(schema);
  const kindsBefore = kindsOf(before);
  const inPlan = plan === null ? [] : [...new Set(plan.groups.flatMap(({ columns }) => columns))];
  const faults = inPlan.flatMap((column): readonly DraftFault[] => {
    if (column === target) return [{ kind: 'target', column }];
    const after = kinds.get(column);
    if (after === undefined) return [{ kind: 'gone', column }];
    const was = kindsBefore.get(column);
    if (was === undefined || was === after || !breaks(plan!, column, was, after)) return [];
    return [{ kind: 'kindChanged', column, before: was, after }];
  });
  const by = columnOfSplit(split?.split);
  return by === null || kinds.has(by) ? faults : [...faults, { kind: 'splitGone', column: by }];
}

/**
 * The draft made to fit: what is gone and the target are taken out, and a column of a new kind goes to a group of
 * its own that is prepared as by default.
 */
export function mendDraft(
  content: DraftContent,
  faults: readonly DraftFault[],
  schema: readonly ColumnSchema[],
): DraftContent {
  const { plan, split } = content;
  const mended = plan && faults.reduce((mending, fault) => mendPlan(mending, fault, schema), plan);
  const cut = faults.some(({ kind }) => kind === 'splitGone') ? null : split;
  const broken = new Set(faults.map(({ column }) => column));
  return {
    plan: mended,
    split: cut,
    decisions: content.decisions.filter(({ column }) => !broken.has(column)),
  };
}

/** A fault in a person's words. */
export function faultText(fault: DraftFault): string {
  switch (fault.kind) {
    case 'gone':
      return `Column "${fault.column}" is no longer in the table.`;
    case 'kindChanged':
      return `Column "${fault.column}" was ${fault.before} and is ${fault.after} now: its steps cannot read it.`;
    case 'target':
      return `Column "${fault.column}" is the target now, and cannot be learned from.`;
    case 'splitGone':
      return `The rows were to be cut by "${fault.column}", which is no longer in the table.`;
    default:
      return fault satisfies never;
  }
}

function mendPlan(
  plan: PreparationPlan,
  fault: DraftFault,
  schema: readonly ColumnSchema[],
): PreparationPlan {
  if (fault.kind === 'splitGone') return plan;
  const { column } = fault;
  const rest = plan.groups.reduce(
    (taken, _, from) => editPlan(taken, { kind: 'placeColumns', columns: [column], from, to: null }),
    plan,
  );
  const found = schema.find(({ name }) => name === column);
  if (fault.kind !== 'kindChanged' || found === undefined) return rest;
  return editPlan(rest, { kind: 'addGroup', group: defaultGroup(column, [found]), from: null });
}

/** A group of these columns with the steps that suit them; none where they are of different sorts. */
export function defaultGroup(name: string, columns: readonly ColumnSchema[]): PlannedGroup {
  const group = { name, columns: columns.map(column => column.name) };
  if (columns.length > 0 && columns.every(({ kind }) => kind === 'text'))
    return { ...group, steps: [{ kind: 'tfidfVectorizer', params: {} }] };
  const { groups } = defaultPlan(columns);
  const [only] = groups;
  return { ...group, steps: only !== undefined && groups.length === 1 ? only.steps : [] };
}

/** Whether a step of the column's could read the kind that it was and cannot read the one that it is. */
function breaks(plan: PreparationPlan, column: string, before: ColumnKind, after: ColumnKind): boolean {
  return plan.groups
    .filter(({ columns }) => columns.includes(column))
    .flatMap(({ steps }) => steps)
    .some(({ kind }) => {
      const { takes } = transformerOf(kind);
      return takes.includes(before) && !takes.includes(after);
    });
}

function kindsOf(columns: readonly ColumnSchema[]): ReadonlyMap<string, ColumnKind> {
  return new Map(columns.map(({ name, kind }) => [name, kind]));
}

function columnOfSplit(split: SplitPlan | undefined): string | null {
  return split !== undefined && 'column' in split ? split.column : null;
}

/** Columns of the table that the draft leaves out, the target not among them. */
export function leftOutBy(
  plan: PreparationPlan,
  schema: readonly ColumnSchema[],
  target: string,
): readonly string[] {
  return columnsOutside(
    plan,
    schema.map(({ name }) => name),
  ).filter(name => name !== target);
}
