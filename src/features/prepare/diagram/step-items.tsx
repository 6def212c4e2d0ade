import { stepCatalogue } from '../../../core/preprocessing/catalogue/step-catalogue.ts';
import type { PlannedStep, StepsPlace } from '../../../core/preprocessing/plan.ts';
import { type ColumnSchema, isNumericKind } from '../../../core/table/column.ts';
import { AddStep } from './add-step.tsx';
import type { Builder } from './builder.ts';
import { kindsAfter } from './kinds-after.ts';
import { StepNode } from './step-node.tsx';

/** The steps at a place in their order and a way to add one, as items of a list. */
export function StepItems({
  builder,
  place,
  steps,
  columns,
}: {
  readonly builder: Builder;
  readonly place: StepsPlace;
  readonly steps: readonly PlannedStep[];
  /** What comes to the first of them; null where that cannot be told without fitting. */
  readonly columns: readonly ColumnSchema[] | null;
}) {
  const kinds = [...new Set(columns?.map(({ kind }) => kind) ?? ['number' as const])];
  return (
    <>
      {steps.map((step, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
        <li key={`${at} ${step.kind}`}>
          <StepNode
            builder={builder}
            place={place}
            at={at}
            step={step}
            last={at === steps.length - 1}
            columns={columns && formulaColumns(columns, steps.slice(0, at))}
          />
        </li>
      ))}
      <li>
        <AddStep builder={builder} place={place} count={steps.length} flowing={kindsAfter(steps, kinds)} />
      </li>
    </>
  );
}

/** The numbers that keep their name through these steps; null where a step makes new names. */
function formulaColumns(
  columns: readonly ColumnSchema[],
  before: readonly PlannedStep[],
): readonly string[] | null {
  const keepsNames = before.every(({ kind }) => ['fill', 'scale'].includes(stepCatalogue[kind].purpose));
  if (!keepsNames) return null;
  return columns.filter(({ kind }) => isNumericKind(kind)).map(({ name }) => name);
}
