import type { Matrix } from '../matrix.ts';
import { type CodedColumn, type NumericColumn, type Table, isNumeric } from '../table/column.ts';
import { boundedNumber, boundedOrMissing } from './bounds.ts';
import { refused } from './encoding/hot-feature.ts';
import { type FittedOrdinalEncoder, ordinalLookup } from './encoding/ordinal-encoder.ts';
import { unknownCategory } from './encoding/unknown-category.ts';
import type { FittedStep } from './preparation.ts';
import { type StandardColumn, standardColumns } from './standard-columns.ts';

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

/** A writer for a group whose steps are the usual ones, to the bit what they make one after another; null for any other. */
export function directWriter(steps: readonly FittedStep[], input: Table): DirectWriter | null {
  const writers = standardColumns(steps, input)?.map(writerOf) ?? nativeWriters(steps, input);
  if (writers === null) return null;
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

/** Numbers as they are, or the codes of categories: what an estimator takes that makes its own of gaps and categories. */
function nativeWriters([first, ...more]: readonly FittedStep[], { columns }: Table): DirectWriter[] | null {
  if (first === undefined) return columns.every(isNumeric) ? columns.map(gapsWriter) : null;
  if (first.kind !== 'ordinalEncoder' || more.length > 0 || columns.some(isNumeric)) return null;
  return columns
    .filter(column => !isNumeric(column))
    .map((column, c) => codesWriter(first.fitted, column, c));
}

function gapsWriter({ values }: NumericColumn): DirectWriter {
  return {
    width: 1,
    write({ data, columns }, feature, { start, at, count }) {
      let to = at * columns + feature;
      for (let row = start; row < start + count; row++, to += columns)
        data[to] = boundedOrMissing(values[row]!);
    },
  };
}

function codesWriter(fitted: FittedOrdinalEncoder, column: CodedColumn, place: number): DirectWriter {
  const encode = ordinalLookup(fitted, column, place);
  return {
    width: 1,
    write({ data, columns }, feature, { start, at, count }) {
      let to = at * columns + feature;
      for (let row = start; row < start + count; row++, to += columns) data[to] = encode(column.codes[row]!);
    },
  };
}

function writerOf(column: StandardColumn): DirectWriter {
  switch (column.kind) {
    case 'number':
      return numberWriter(column);
    case 'oneHot':
      return oneHotWriter(column);
    default:
      return column satisfies never;
  }
}

function numberWriter({
  values,
  fill,
  mean,
  scale,
}: Extract<StandardColumn, { kind: 'number' }>): DirectWriter {
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

function oneHotWriter({
  column: { name, codes, dictionary },
  fill,
  width,
  hotOfCode,
}: Extract<StandardColumn, { kind: 'oneHot' }>): DirectWriter {
  return {
    width,
    write({ data, columns }, feature, { start, at, count }) {
      let to = at * columns + feature;
      for (let row = start; row < start + count; row++, to += columns) {
        const code = codes[row]!;
        const hot = hotOfCode[code + 1]!;
        if (hot >= 0) data[to + hot] = 1;
        else if (hot === refused) throw unknownCategory(name, dictionary[code] ?? fill);
      }
    },
  };
}
