import { InputError } from '../../errors.ts';
import type { Column } from '../../table/column.ts';
import { numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface LabelledCutsParams {
  /** Ascending; a value on an edge is of the part above it. */
  readonly edges: readonly number[];
  /** One more than edges: below the first, between each two, from the last on. */
  readonly labels: readonly string[];
}

/** Numbers as named parts of their range, as pandas' cut(right=False) with open ends: a category to encode. */
export const labelledCuts: Transformer<LabelledCutsParams, LabelledCutsParams> = {
  defaults: { edges: [0], labels: ['below 0', '0 and above'] },
  takes: numericKinds,
  missing: 'keeps',
  fit(_, { edges, labels }) {
    if (edges.some((edge, e) => !Number.isFinite(edge) || (e > 0 && edge <= edges[e - 1]!))) {
      throw new InputError(
        `The edges ${edges.join(', ')} do not rise.`,
        'Give numbers, each above the one before.',
      );
    }
    if (labels.length !== edges.length + 1 || new Set(labels).size !== labels.length) {
      throw new InputError(
        `${edges.length} edges make ${edges.length + 1} parts.`,
        'Give each a label of its own.',
      );
    }
    return { edges, labels };
  },
  transform({ edges, labels }, table) {
    const columns = numericColumns(table).map(
      ({ name, values }): Column => ({
        name,
        kind: 'category',
        dictionary: labels,
        codes: Int32Array.from(values, value => (Number.isFinite(value) ? partOf(value, edges) : -1)),
      }),
    );
    return { rows: table.rows, columns };
  },
};

function partOf(value: number, edges: readonly number[]): number {
  const above = edges.findIndex(edge => value < edge);
  return above === -1 ? edges.length : above;
}
