import { mostAxes, type ParallelSets } from '../../../core/explore/parallel-sets.ts';
import type { ColumnProfile } from '../../../core/explore/profile.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import type { SetsAxis } from '../../../ui/charts/sets/sets-layout.ts';
import { spanLabels } from '../pair/bin-labels.ts';

const mostValues = 8;
const proposedAxes = 3;

/** Two columns of few values and the target last: what a first look shows. */
export function proposeSets(profile: readonly ColumnProfile[], target: string | null): readonly string[] {
  const few = profile
    .filter(
      ({ name, shape, distinct }) =>
        name !== target && shape === 'coded' && distinct > 1 && distinct <= mostValues,
    )
    .toSorted((a, b) => b.distinct - a.distinct);
  const numbers = profile.filter(
    ({ name, shape, distinct }) => name !== target && shape === 'numeric' && distinct > 1,
  );
  const others = [...few, ...numbers].map(({ name }) => name);
  return target === null ? others.slice(0, proposedAxes) : [...others.slice(0, proposedAxes - 1), target];
}

/** The columns with another one at this place; '' takes it away, a place behind the last adds it. */
export function changeSet(columns: readonly string[], place: number, name: string): readonly string[] {
  if (name === '') return columns.toSpliced(place, 1);
  return columns.toSpliced(place, 1, name).slice(0, mostAxes);
}

/** The axes with the words that are read. */
export function setAxes({ axes }: ParallelSets, schema: readonly ColumnSchema[]): readonly SetsAxis[] {
  return axes.map(axis => {
    if (axis.shape === 'category') return { name: axis.column, labels: axis.labels, rows: axis.rows };
    const isDate = schema.find(({ name }) => name === axis.column)?.kind === 'datetime';
    const spans = spanLabels(axis.edges, isDate);
    return { name: axis.column, labels: axis.missing ? [...spans, 'missing'] : spans, rows: axis.rows };
  });
}
