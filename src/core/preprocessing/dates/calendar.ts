/** What a moment says of the calendar and the clock, in UTC, counted as pandas' `.dt` does. */
export const datetimeParts = {
  year: { of: date => date.getUTCFullYear(), first: 0, period: null },
  quarter: { of: date => Math.floor(date.getUTCMonth() / 3) + 1, first: 1, period: 4 },
  month: { of: date => date.getUTCMonth() + 1, first: 1, period: 12 },
  day: { of: date => date.getUTCDate(), first: 1, period: 31 },
  dayOfYear: { of: date => dayOfYear(date), first: 1, period: 366 },
  /** Monday is 0. */
  dayOfWeek: { of: date => (date.getUTCDay() + 6) % 7, first: 0, period: 7 },
  isWeekend: { of: date => Number(date.getUTCDay() % 6 === 0), first: 0, period: null },
  hour: { of: date => date.getUTCHours(), first: 0, period: 24 },
  minute: { of: date => date.getUTCMinutes(), first: 0, period: 60 },
} satisfies Record<string, DatetimePartRule>;

export type DatetimePart = keyof typeof datetimeParts;

export interface DatetimePartRule {
  readonly of: (date: Date) => number;
  /** The number that the cycle begins with. */
  readonly first: number;
  /** How many numbers there are before it begins anew; null where it never does. */
  readonly period: number | null;
}

export const millisecondsOfDay = 86_400_000;

function dayOfYear(date: Date): number {
  const newYear = new Date(date);
  newYear.setUTCMonth(0, 1);
  newYear.setUTCHours(0, 0, 0, 0);
  return Math.floor((date.getTime() - newYear.getTime()) / millisecondsOfDay) + 1;
}
