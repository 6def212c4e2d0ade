import { mapNumbers, numericColumns } from '../column-wise.ts';
import { extremesOf } from '../scaling/extremes.ts';
import type { Transformer } from '../transformer.ts';
import { millisecondsOfDay } from './calendar.ts';

export interface TimeSinceParams {
  /** Milliseconds since 1970 in UTC; null is the earliest training value of each column. */
  readonly reference: number | null;
}

export interface FittedTimeSince {
  readonly references: readonly number[];
}

/** Days since a moment, negative before it. */
export const timeSince: Transformer<TimeSinceParams, FittedTimeSince> = {
  defaults: { reference: null },
  takes: ['datetime'],
  missing: 'keeps',
  fit: (table, { reference }) => ({
    references: numericColumns(table).map(column => reference ?? extremesOf(column).least),
  }),
  transform: ({ references }, table) =>
    mapNumbers(table, references, (value, reference) => (value - reference) / millisecondsOfDay),
};
