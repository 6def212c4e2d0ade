import { transformSteps } from '../flow.ts';
import type { FittedPreparation } from '../preparation.ts';
import { type Column, type ColumnSchema, isNumericKind } from '../../table/column.ts';

/** Which features are 0 and 1 for the categories of one column, column by column; none after steps over all features. */
export function oneHotPositions({
  groups,
  finally: last,
}: FittedPreparation): readonly (readonly number[])[] {
  if (last.length > 0) return [];
  let start = 0;
  return groups.flatMap(({ columns, steps }) => {
    const width = transformSteps(steps, { rows: 0, columns: columns.map(emptyColumn) }).columns.length;
    const first = start;
    start += width;
    const encoder = steps.at(-1);
    if (encoder?.kind !== 'oneHotEncoder') return [];
    let position = first;
    return encoder.fitted.columns.map(({ categories, infrequent, dropped }) => {
      const features = categories.length + Math.min(1, infrequent.length) - (dropped === null ? 0 : 1);
      const positions = Array.from({ length: features }, (_, f) => position + f);
      position += features;
      return positions;
    });
  });
}

function emptyColumn({ name, kind }: ColumnSchema): Column {
  return isNumericKind(kind)
    ? { name, kind, values: new Float64Array(0) }
    : { name, kind, codes: new Int32Array(0), dictionary: [] };
}
