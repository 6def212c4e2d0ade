import type { NumericColumn } from '../table/column.ts';
import { histogramOf, integerHistogramOf } from './histogram.ts';
import { momentsOf } from './moments.ts';
import type { ColumnProfile } from './profile.ts';
import { quantile } from './quantiles.ts';

/** Tells a column of numbers: pandas describe, and how they are spread. Infinite values stay out of the histogram. */
export function profileNumeric({ name, kind, values }: NumericColumn): ColumnProfile {
  const present = values.filter(value => !Number.isNaN(value)).sort();
  const finite = present.filter(value => Number.isFinite(value));
  return {
    name,
    kind,
    shape: 'numeric',
    rows: values.length,
    missing: values.length - present.length,
    distinct: countDistinct(present),
    summary: present.length === 0 ? null : summarize(present),
    histogram: kind === 'integer' ? integerHistogramOf(finite) : histogramOf(finite),
  };
}

function summarize(ascending: Float64Array) {
  return {
    min: ascending[0]!,
    q1: quantile(ascending, 0.25),
    median: quantile(ascending, 0.5),
    q3: quantile(ascending, 0.75),
    max: ascending[ascending.length - 1]!,
    ...momentsOf(ascending),
    zeros: countZeros(ascending),
  };
}

function countDistinct(ascending: Float64Array): number {
  let distinct = 0;
  for (let i = 0; i < ascending.length; i++) if (i === 0 || ascending[i] !== ascending[i - 1]) distinct++;
  return distinct;
}

function countZeros(values: Float64Array): number {
  let zeros = 0;
  for (const value of values) if (value === 0) zeros++;
  return zeros;
}
