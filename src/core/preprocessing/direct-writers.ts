import type { Matrix } from '../matrix.ts';
import { type Column, type Table, isNumeric } from '../table/column.ts';
import { boundedNumber } from './bounds.ts';
import { unknownCategory } from './encoding/unknown-category.ts';
import type { FittedOneHotEncoder } from './encoding/one-hot-encoder.ts';
import { featureCount, hotFeature, refused } from './encoding/hot-feature.ts';
import type { FittedSimpleImputer } from './imputing/simple-imputer.ts';
import type { FittedStep } from './preparation.ts';

/** Where rows are read from and written to. */
export interface RowBlock {
  /** The first row of the table, and of the matrix, and how many. */
  readonly start: number;
  readonly at: number;
  readonly count: number;
}

/** Writes one group's features into the columns of a matrix of zeros from `feature` on. */
export interface DirectWriter {
  readonly width: number;
  write(features: Matrix, feature: number, block: RowBlock): void;
}

/**
 * A writer for a group whose steps are the usual ones (fill, then scale or one-hot), which are so simple that no table
 * need lie between them; null for any other. It writes, to the bit, what the steps make one after another.
 */
export function directWriter(steps: readonly FittedStep[], input: Table): DirectWriter | null {
  const [first, second, ...more] = steps;
  if (first?.kind !== 'simpleImputer' || first.fitted.indicated.length > 0 || more.length > 0) return null;
  if (second?.kind === 'oneHotEncoder') return joined(oneHotWriters(first.fitted, second.fitted, input));
  if (second !== undefined && second.kind !== 'standardScaler') return null;
  if (!input.columns.every(isNumeric)) return null;
  return joined(numericWriters(first.fitted, second?.fitted.columns ?? null, input));
}

/** One after another, each in the columns after the one before. */
function joined(writers: readonly DirectWriter[]): DirectWriter {
  return {
    width: writers.reduce((sum, { width }) => sum + width, 0),
    write(features, feature, block) {
      let next = feature;
      for (const writer of writers) {
        writer.write(features, next, block);
        next += writer.width;
      }
    },
  };
}

function numericWriters(
  { fills }: FittedSimpleImputer,
  scales: readonly { readonly mean: number; readonly scale: number }[] | null,
  { columns }: Table,
): readonly DirectWriter[] {
  const kept = columns.flatMap((column, c) =>
    fills[c] == null || !isNumeric(column) ? [] : [{ column, c }],
  );
  return kept.map(({ column, c }, place) => {
    const { mean, scale } = scales?.[place] ?? { mean: 0, scale: 1 };
    return numericWriter(column.values, Number(fills[c]), mean, scale);
  });
}

function numericWriter(values: Float64Array, fill: number, mean: number, scale: number): DirectWriter {
  return {
    width: 1,
    write({ data, columns }, feature, { start, at, count }) {
      let to = at * columns + feature;
      for (let row = start; row < start + count; row++, to += columns) {
        const value = values[row]!;
        data[to] = boundedNumber(((Number.isFinite(value) ? value : fill) - mean) / scale);
      }
    },
  };
}

function oneHotWriters(
  { fills }: FittedSimpleImputer,
  { handleUnknown, columns }: FittedOneHotEncoder,
  input: Table,
): readonly DirectWriter[] {
  const kept = input.columns.flatMap((column, c) => (fills[c] == null ? [] : [{ column, fill: fills[c] }]));
  return kept.map(({ column, fill }, place) =>
    oneHotWriter(column, String(fill), columns[place]!, handleUnknown),
  );
}

function oneHotWriter(
  column: Column,
  fill: string,
  fitted: FittedOneHotEncoder['columns'][number],
  handleUnknown: FittedOneHotEncoder['handleUnknown'],
): DirectWriter {
  if (isNumeric(column)) throw new RangeError(`column "${column.name}" holds numbers`);
  const { codes, dictionary } = column;
  // Entry code + 1 is the code's feature, so that entry 0 is that of a missing value.
  const hotOfCode = new Int32Array(dictionary.length + 1);
  const featureOf = hotFeature(fitted, handleUnknown);
  hotOfCode[0] = featureOf(fill);
  for (let code = 0; code < dictionary.length; code++) hotOfCode[code + 1] = featureOf(dictionary[code]!);
  return {
    width: featureCount(fitted),
    write({ data, columns }, feature, { start, at, count }) {
      let to = at * columns + feature;
      for (let row = start; row < start + count; row++, to += columns) {
        const hot = hotOfCode[codes[row]! + 1]!;
        if (hot >= 0) data[to + hot] = 1;
        else if (hot === refused) throw unknownCategory(column.name, dictionary[codes[row]!] ?? fill);
      }
    },
  };
}
