import { createRandom } from '../random.ts';
import { type CodedColumn, type Column, type NumericColumn, isNumeric } from '../table/column.ts';
import { type Box, boxOf } from './box.ts';
import { type Crosstab, crosstabOf } from './crosstab.ts';
import { type DensityCurve, densityCurve } from './kernel-density.ts';
import { bothNumbers, groupNumbers } from './pair-rows.ts';
import { type PointCloud, pointCloud } from './point-cloud.ts';
import { cutAtQuantiles } from './quantile-bins.ts';
import { type PairTests, testPair } from './test-pair.ts';

/** The numbers of the rows of one category. */
export interface GroupSpread {
  readonly label: string;
  readonly box: Box;
  readonly density: DensityCurve | null;
}

/** Two columns looked at together, over the rows that have both. */
export type PairDetail = { readonly tests: PairTests } & (
  | { readonly shape: 'numbers'; readonly cloud: PointCloud; readonly tenths: readonly Tenth[] }
  | {
      readonly shape: 'groups';
      /** Which of the two is the number. */
      readonly number: 'first' | 'second';
      /** The most frequent categories, at most 12, in falling frequency. */
      readonly groups: readonly GroupSpread[];
      readonly categories: number;
      /** The number cut into tenths (rows) by category (columns). */
      readonly bins: Crosstab;
      readonly edges: readonly number[];
    }
  | { readonly shape: 'categories'; readonly crosstab: Crosstab }
);

/** A tenth of the rows by the first number, and the second number's spread in it. */
export interface Tenth {
  readonly from: number;
  readonly to: number;
  readonly box: Box;
}

const mostGroups = 12;
const tenths = 10;
/** The points drawn are the same whenever one looks. */
const seed = 1;

/** Everything the page of a pair draws. */
export function detailPair(first: Column, second: Column): PairDetail {
  const tests = testPair(first, second);
  if (isNumeric(first)) {
    return isNumeric(second)
      ? { tests, shape: 'numbers', ...detailNumbers(first, second) }
      : { tests, shape: 'groups', number: 'first', ...detailGroups(first, second) };
  }
  return isNumeric(second)
    ? { tests, shape: 'groups', number: 'second', ...detailGroups(second, first) }
    : { tests, shape: 'categories', crosstab: crosstabOf(first, second) };
}

function detailNumbers(first: NumericColumn, second: NumericColumn) {
  const both = bothNumbers(first, second);
  const { coded, edges } = cutAtQuantiles({ ...first, values: both.first }, tenths);
  const parts = groupNumbers(coded, { ...second, values: both.second });
  return {
    cloud: pointCloud(both.first, both.second, createRandom(seed)),
    tenths: parts.flatMap((values, bin) => {
      const box = boxOf(values.sort());
      return box === null ? [] : [{ from: edges[bin]!, to: edges[bin + 1]!, box }];
    }),
  };
}

function detailGroups(number: NumericColumn, category: CodedColumn) {
  const all = groupNumbers(category, number);
  const used = [...all.keys()].filter(code => all[code]!.length > 0);
  const shown = used.toSorted((a, b) => all[b]!.length - all[a]!.length).slice(0, mostGroups);
  const { coded, edges } = cutAtQuantiles(number, tenths);
  return {
    categories: used.length,
    groups: shown.map(code => {
      const ascending = all[code]!.toSorted();
      return { label: category.dictionary[code]!, box: boxOf(ascending)!, density: densityCurve(ascending) };
    }),
    bins: crosstabOf(coded, category, true),
    edges,
  };
}
