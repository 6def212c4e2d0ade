import type { ColumnSchema } from '../../core/table/column.ts';
import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';
import type { DatasetOrigin, SourceRecord } from './dataset-version.ts';

/** How a version came to be from a file as it comes in. */
export interface Recipe {
  /** The columns of the file; null where its version is stored no more. */
  readonly schema: readonly ColumnSchema[] | null;
  /** What was done to it since, in order. */
  readonly steps: readonly CleaningStep[];
}

/** A version and those it was made from; `schema` is null of those that are stored no more. */
export interface Ancestor {
  readonly origin: DatasetOrigin;
  readonly schema: readonly ColumnSchema[] | null;
}

/**
 * What has to be done to a file in the shape of the first import to bring it into the shape of a version. `ancestry`
 * begins with the version itself. A newer file that took the place of the table was brought there by its own steps.
 */
export function recipeOf(ancestry: readonly Ancestor[]): Recipe {
  const steps: CleaningStep[] = [];
  let settled = false;
  for (const { origin, schema } of ancestry) {
    switch (origin.kind) {
      case 'step':
        if (!settled) steps.unshift(origin.step);
        break;
      case 'schemaChange':
        if (!settled) steps.unshift({ kind: 'changeKinds', changes: origin.changed });
        break;
      case 'newerFile':
        if (origin.mode === 'append' || settled) break;
        if (origin.replayed.length === 0)
          return { schema, steps: [...takenForMissing(origin, schema ?? []), ...steps] };
        steps.unshift(...origin.replayed);
        settled = true;
        break;
      case 'file':
      case 'sample':
      case 'paste':
        return { schema, steps: [...takenForMissing(origin, schema ?? []), ...steps] };
      default:
        return origin satisfies never;
    }
  }
  return { schema: null, steps };
}

/** What a person called missing at the import, as a step on each column. */
function takenForMissing(
  { missingTokens }: SourceRecord,
  schema: readonly ColumnSchema[],
): readonly CleaningStep[] {
  if (missingTokens === undefined) return [];
  return schema.map(({ name }) => ({ kind: 'setMissing', column: name, values: missingTokens }));
}
