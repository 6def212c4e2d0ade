import { InputError } from '../../errors.ts';
import { mean } from '../../evaluation/mean.ts';
import {
  type CodedColumn,
  type Column,
  type NumericColumn,
  columnKinds,
  isMissing,
  isNumeric,
} from '../../table/column.ts';
import { byCodePoint } from '../code-point-order.ts';
import { numberColumn, presentValues } from '../column-wise.ts';
import { medianOf } from '../median.ts';
import type { Transformer } from '../transformer.ts';

export interface SimpleImputerParams {
  readonly strategy: 'mean' | 'median' | 'mostFrequent' | 'constant';
  /** For `constant`; null is 0 for numbers and `missing_value` for texts. */
  readonly fillValue: number | string | null;
  /** Whether columns that lacked a value in training get a feature beside them that says where. */
  readonly addIndicator: boolean;
}

export interface FittedSimpleImputer {
  /** What replaces a missing value of each column; null where the column had none at all and is dropped. */
  readonly fills: readonly (number | string | null)[];
  /** Positions of the columns that have an indicator. */
  readonly indicated: readonly number[];
}

/** Replaces what is missing by one value a column, as scikit-learn's SimpleImputer. */
export const simpleImputer: Transformer<SimpleImputerParams, FittedSimpleImputer> = {
  defaults: { strategy: 'mean', fillValue: null, addIndicator: false },
  takes: columnKinds,
  missing: 'fills',
  fit({ columns }, params) {
    const lacking = columns.flatMap((column, c) => (hasMissing(column) ? [c] : []));
    return {
      fills: columns.map(column => (isNumeric(column) ? numberFor(column, params) : textFor(column, params))),
      indicated: params.addIndicator ? lacking : [],
    };
  },
  transform({ fills, indicated }, { rows, columns }) {
    const filled = columns.flatMap((column, c) => {
      const fill = fills[c]!;
      return fill === null ? [] : [withFill(column, fill)];
    });
    const indicators = indicated.map(c => indicatorOf(columns[c]!, rows));
    return { rows, columns: [...filled, ...indicators] };
  },
};

function numberFor(column: NumericColumn, { strategy, fillValue }: SimpleImputerParams): number | null {
  const present = presentValues(column);
  switch (strategy) {
    case 'mean':
      return present.length === 0 ? null : mean(present);
    case 'median':
      return medianOf(present);
    case 'mostFrequent':
      return mostFrequent(present, (a, b) => a - b);
    case 'constant': {
      const fill = Number(fillValue ?? 0);
      if (Number.isFinite(fill)) return fill;
      throw new InputError(
        `"${fillValue}" cannot fill column "${column.name}", which holds numbers.`,
        'Fill it with a number.',
      );
    }
    default:
      return strategy satisfies never;
  }
}

function textFor(column: CodedColumn, { strategy, fillValue }: SimpleImputerParams): string | null {
  switch (strategy) {
    case 'constant':
      return String(fillValue ?? 'missing_value');
    case 'mostFrequent': {
      const present = Array.from(
        column.codes.filter(code => code !== -1),
        code => column.dictionary[code]!,
      );
      return mostFrequent(present, byCodePoint);
    }
    case 'mean':
    case 'median':
      throw new InputError(
        `Column "${column.name}" has no ${strategy}: it holds ${column.kind} values.`,
        'Fill it with its most frequent value, or with a constant.',
      );
    default:
      return strategy satisfies never;
  }
}

/** The value that occurs most, the least of equals; null of nothing. */
function mostFrequent<Value>(values: Iterable<Value>, order: (a: Value, b: Value) => number): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || order(a, b));
  return most === undefined ? null : most[0];
}

/** The column itself where nothing is missing. */
function withFill(column: Column, fill: number | string): Column {
  if (!hasMissing(column)) return column;
  return isNumeric(column) ? withNumber(column, Number(fill)) : withText(column, String(fill));
}

function withNumber(column: NumericColumn, fill: number): NumericColumn {
  const values = column.values.slice();
  for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row])) values[row] = fill;
  return { ...column, values };
}

function withText(column: CodedColumn, fill: string): CodedColumn {
  const known = column.dictionary.indexOf(fill);
  const code = known === -1 ? column.dictionary.length : known;
  const codes = column.codes.slice();
  for (let row = 0; row < codes.length; row++) if (codes[row] === -1) codes[row] = code;
  return { ...column, codes, dictionary: known === -1 ? [...column.dictionary, fill] : column.dictionary };
}

function hasMissing(column: Column): boolean {
  if (!isNumeric(column)) return column.codes.includes(-1);
  for (const value of column.values) if (!Number.isFinite(value)) return true;
  return false;
}

function indicatorOf(column: Column, rows: number): Column {
  const missing = Float64Array.from({ length: rows }, (_, row) =>
    Number(isNumeric(column) ? !Number.isFinite(column.values[row]) : isMissing(column, row)),
  );
  return numberColumn(`missingindicator_${column.name}`, missing);
}
