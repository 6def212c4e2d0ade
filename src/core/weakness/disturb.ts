import type { Random } from '../random.ts';
import { normalQuantile } from '../statistics/normal-distribution.ts';
import { type Column, type NumericColumn, type Table, isNumeric } from '../table/column.ts';

/** What may be wrong with the values that a model is asked about. */
export const disturbances = ['noise', 'missing values', 'swapped categories'] as const;
export type Disturbance = (typeof disturbances)[number];

/** Whether a column can be disturbed so. */
export function canDisturb(column: Column, disturbance: Disturbance): boolean {
  switch (disturbance) {
    case 'noise':
      return column.kind === 'number' || column.kind === 'integer';
    case 'missing values':
      return true;
    case 'swapped categories':
      return !isNumeric(column);
    default:
      return disturbance satisfies never;
  }
}

/**
 * The table with its columns disturbed: numbers with normal noise of `strength` standard deviations of the column, or so
 * large a share of the cells emptied, or of the categories taken from another row.
 */
export function disturb(table: Table, disturbance: Disturbance, strength: number, random: Random): Table {
  const columns = table.columns.map(column =>
    canDisturb(column, disturbance) ? disturbed(column, disturbance, strength, random) : column,
  );
  return { ...table, columns };
}

function disturbed(column: Column, disturbance: Disturbance, strength: number, random: Random): Column {
  switch (disturbance) {
    case 'noise':
      return isNumeric(column) ? withNoise(column, strength, random) : column;
    case 'missing values':
      return isNumeric(column)
        ? { ...column, values: column.values.map(value => (random() < strength ? NaN : value)) }
        : { ...column, codes: column.codes.map(code => (random() < strength ? -1 : code)) };
    case 'swapped categories': {
      if (isNumeric(column)) return column;
      const { codes } = column;
      const anyRow = () => codes[Math.floor(random() * codes.length)]!;
      return { ...column, codes: codes.map(code => (random() < strength ? anyRow() : code)) };
    }
    default:
      return disturbance satisfies never;
  }
}

function withNoise(column: NumericColumn, strength: number, random: Random): NumericColumn {
  const present = column.values.filter(Number.isFinite);
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  const variance = present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / present.length;
  const scale = strength * Math.sqrt(variance);
  const round = column.kind === 'integer' ? Math.round : (value: number) => value;
  return {
    ...column,
    // Away from 0, where the quantile is infinite.
    values: column.values.map(value => round(value + scale * normalQuantile(Math.max(random(), 1e-12)))),
  };
}
