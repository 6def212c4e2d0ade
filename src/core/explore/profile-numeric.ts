import { release } from '../release.ts';
import { sortNumbers } from '../statistics/sort-numbers.ts';
import type { NumericColumn } from '../table/column.ts';
import { histogramOf, integerHistogramOf } from './histogram.ts';
import { momentsOf } from './moments.ts';
import type { ColumnProfile, ValueCount } from './profile.ts';
import { quantile } from './quantiles.ts';

const mostListed = 20;

/** Tells a column of numbers: pandas describe, and how they are spread. Infinite values stay out of the histogram. */
export function profileNumeric({ name, kind, values }: NumericColumn): ColumnProfile {
  const present = sortNumbers(values);
  const finite = present.subarray(startOfFinite(present), endOfFinite(present));
  const distinct = countDistinct(present);
  const profile: ColumnProfile = {
    name,
    kind,
    shape: 'numeric',
    rows: values.length,
    missing: values.length - present.length,
    distinct,
    summary: present.length === 0 ? null : summarize(present),
    histogram: kind === 'integer' ? integerHistogramOf(finite) : histogramOf(finite),
    ...(kind === 'integer' && distinct <= mostListed && { values: listValues(present) }),
  };
  release(present);
  return profile;
}

function startOfFinite(ascending: Float64Array): number {
  let start = 0;
  while (ascending[start] === -Infinity) start++;
  return start;
}

function endOfFinite(ascending: Float64Array): number {
  let end = ascending.length;
  while (end > 0 && ascending[end - 1] === Infinity) end--;
  return end;
}

function summarize(ascending: Float64Array) {
  return {
    min: ascending[0]!,
    q1: quantile(ascending, 0.25),
    median: quantile(ascending, 0.5),
    q3: quantile(ascending, 0.75),
    max: ascending[ascending.length - 1]!,
    ...momentsOf(ascending),
    zeros: countEqual(ascending, 0),
    negatives: countBelow(ascending, 0),
    infinite: startOfFinite(ascending) + ascending.length - endOfFinite(ascending),
  };
}

function countDistinct(ascending: Float64Array): number {
  let distinct = 0;
  for (let i = 0; i < ascending.length; i++) if (i === 0 || ascending[i] !== ascending[i - 1]) distinct++;
  return distinct;
}

function listValues(ascending: Float64Array): readonly ValueCount[] {
  const listed: ValueCount[] = [];
  let start = 0;
  while (start < ascending.length) {
    const value = ascending[start]!;
    let end = start;
    while (ascending[end] === value) end++;
    listed.push({ value: String(value), count: end - start });
    start = end;
  }
  return listed;
}

/** How many ascending values are less than `bound`. */
function countBelow(ascending: Float64Array, bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countEqual(ascending: Float64Array, value: number): number {
  const start = countBelow(ascending, value);
  let end = start;
  while (ascending[end] === value) end++;
  return end - start;
}
