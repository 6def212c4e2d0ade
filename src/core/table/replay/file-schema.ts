import { type ColumnKind, type ColumnSchema, isNumericKind } from '../column.ts';
import type { StepsBehind } from './steps-behind.ts';

/**
 * The columns by which a file is read for a model: under the names and kinds that the first import gave them, and under
 * those that the model knows where it is cleaned already. `imported` is null where the first schema is not known.
 */
export function fileSchema(
  inputs: readonly ColumnSchema[],
  { written }: StepsBehind,
  imported: readonly ColumnSchema[] | null,
): readonly ColumnSchema[] {
  const kinds = new Map((imported ?? []).map(({ name, kind }) => [name, kind]));
  const schema = new Map<string, ColumnKind>();
  for (const { name, kind } of inputs) {
    const file = written.get(name) ?? name;
    schema.set(file, rawKind(kinds.get(file), kind));
  }
  for (const { name, kind } of inputs) if (!schema.has(name)) schema.set(name, kind);
  return [...schema].map(([name, kind]) => ({ name, kind }));
}

/** Kinds that are held alike need no step from one to the other: the model's own is the wider. */
function rawKind(imported: ColumnKind | undefined, learned: ColumnKind): ColumnKind {
  return imported === undefined || heldAs(imported) === heldAs(learned) ? learned : imported;
}

function heldAs(kind: ColumnKind): 'number' | 'datetime' | 'coded' {
  if (kind === 'datetime') return 'datetime';
  return isNumericKind(kind) ? 'number' : 'coded';
}
