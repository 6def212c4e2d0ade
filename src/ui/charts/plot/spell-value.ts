import { formatNumber } from '../../format/format-number.ts';

/** A value of an axis for a person's eye: the day in UTC where it is milliseconds since 1970. */
export function spellValue(value: number, time: boolean): string {
  return time && Number.isFinite(value) ? new Date(value).toISOString().slice(0, 10) : formatNumber(value);
}

/** The same for a table behind a chart: numbers stay numbers. */
export function tableValue(value: number, time: boolean): string | number {
  return time ? spellValue(value, time) : value;
}
