import { type Column, type NumericColumn, isNumeric } from '../table/column.ts';
import { type Box, boxOf } from './box.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { freedmanDiaconis, histogramOf, integerHistogramOf } from './histogram.ts';
import { type DensityCurve, densityCurve } from './kernel-density.ts';
import { type Points, cumulativeShares, normalQuantiles } from './order-curves.ts';
import type { Histogram, ValueCount } from './profile.ts';
import { type TextDetail, textDetail } from './text-detail.ts';

/** How many bins a histogram has: by Freedman and Diaconis' rule, or so many. */
export type BinChoice = 'freedman-diaconis' | number;

/** One column looked at closely, over all its rows. */
export type ColumnDetail =
  | {
      readonly shape: 'number';
      /** Finite values: what the pictures show. */
      readonly rows: number;
      readonly histogram: Histogram | null;
      /** Null where the values do not vary. */
      readonly density: DensityCurve | null;
      readonly box: Box | null;
      readonly quantiles: Points;
      readonly cumulative: Points;
    }
  | {
      readonly shape: 'datetime';
      readonly rows: number;
      readonly histogram: Histogram | null;
      readonly cumulative: Points;
      readonly calendar: Calendar;
    }
  | {
      readonly shape: 'category';
      readonly rows: number;
      /** The most frequent, at most 50, ties in order of the dictionary. */
      readonly top: readonly ValueCount[];
      readonly distinct: number;
      /** Of texts and identifiers. */
      readonly text: TextDetail | null;
    };

const mostListed = 50;

/** Everything the page of one column draws. */
export function detailColumn(column: Column, bins: BinChoice): ColumnDetail {
  return isNumeric(column) ? detailNumbers(column, bins) : detailCategories(column);
}

function detailNumbers(column: NumericColumn, choice: BinChoice): ColumnDetail {
  const ascending = column.values.filter(Number.isFinite).sort();
  const bins = choice === 'freedman-diaconis' ? freedmanDiaconis(ascending) : choice;
  const spread = {
    rows: ascending.length,
    histogram: column.kind === 'integer' ? integerHistogramOf(ascending, bins) : histogramOf(ascending, bins),
    cumulative: cumulativeShares(ascending),
  };
  return column.kind === 'datetime'
    ? { shape: 'datetime', ...spread, calendar: calendarOf(ascending) }
    : {
        shape: 'number',
        ...spread,
        density: densityCurve(ascending),
        box: boxOf(ascending),
        quantiles: normalQuantiles(ascending),
      };
}

function detailCategories(column: Exclude<Column, NumericColumn>): ColumnDetail {
  const counts = new Uint32Array(column.dictionary.length);
  for (const code of column.codes) if (code !== -1) counts[code]!++;
  const used = [...counts.keys()].filter(code => counts[code]! > 0);
  const top = used.toSorted((a, b) => counts[b]! - counts[a]!).slice(0, mostListed);
  return {
    shape: 'category',
    rows: counts.reduce((sum, count) => sum + count, 0),
    top: top.map(code => ({ value: column.dictionary[code]!, count: counts[code]! })),
    distinct: used.length,
    text: column.kind === 'text' || column.kind === 'identifier' ? textDetail(column) : null,
  };
}
