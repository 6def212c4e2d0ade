/** How many rows fall on each part of the calendar, in UTC. */
export interface Calendar {
  /** One row a year, ascending, each with its twelve months; at most the last 60 years that have rows. */
  readonly years: readonly { readonly year: number; readonly months: readonly number[] }[];
  /** Monday first. */
  readonly weekdays: readonly number[];
  /** 24 hours; null where every time is midnight: these are dates. */
  readonly hours: readonly number[] | null;
}

const mostYears = 60;

/** Counts finite milliseconds since 1970 by the calendar. */
export function calendarOf(times: Float64Array): Calendar {
  const byYear = new Map<number, number[]>();
  const weekdays = zeros(7);
  const hours = zeros(24);
  const date = new Date(0);
  for (const time of times) {
    date.setTime(time);
    const year = date.getUTCFullYear();
    if (Number.isNaN(year)) continue;
    const months = byYear.get(year) ?? zeros(12);
    byYear.set(year, months);
    months[date.getUTCMonth()]!++;
    weekdays[(date.getUTCDay() + 6) % 7]!++;
    hours[date.getUTCHours()]!++;
  }
  const years = [...byYear].sort(([a], [b]) => a - b).slice(-mostYears);
  return {
    years: years.map(([year, months]) => ({ year, months })),
    weekdays,
    hours: hours.some((count, hour) => hour > 0 && count > 0) ? hours : null,
  };
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
