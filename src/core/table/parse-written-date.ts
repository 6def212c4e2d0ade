import { daysInMonth, daysSinceEpoch } from './parse-datetime.ts';

/** Which of the two numbers before the year comes first. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthWord =
  '(?<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const time =
  '(?:[ T,]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?<half>[ap]\\.?m\\.?)?\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?';
const shapes = [
  '(?<year>\\d{4})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})',
  '(?<first>\\d{1,2})(?<mark>[/.-])(?<second_>\\d{1,2})\\k<mark>(?<year>\\d{4})',
  '(?<first>\\d\\d)(?<mark>[/.])(?<second_>\\d\\d)\\k<mark>(?<year>\\d\\d)',
  `(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[ /-]*${monthWord}[ ,/-]*(?<year>\\d{4}|\\d\\d)`,
  `${monthWord}[ -]*(?<day>\\d{1,2})(?:st|nd|rd|th)?[ ,-]+(?<year>\\d{4})`,
].map(shape => new RegExp(`^${weekday}${shape}${time}$`, 'i'));

/** What a text says of day and month: nothing (no date), no doubt, an order that must be so, or either. */
export type OrderEvidence = 'none' | 'certain' | DateOrder | 'either';

interface DateParts {
  readonly year: number;
  readonly day: number;
  readonly month: number;
  /** Whether the two could change places: numbers with / or - between them. */
  readonly swappable: boolean;
  readonly timeMs: number;
}

/**
 * Milliseconds since 1970-01-01T00:00:00Z of a date as people write it: 2024/2/29 · 29.02.2024 · 29/02/2024 ·
 * 02/29/2024 1:45 PM · 29 Feb 2024 · February 29, 2024; NaN where it is none, or where it takes an order to tell and
 * none is given. With points between, the day comes first, as everywhere where dates are written so. Years of two
 * digits are 1969 to 2068, as in POSIX. Without a zone it is UTC.
 */
export function parseWrittenDate(text: string, order: DateOrder | null): number {
  const parts = partsOf(text);
  if (parts === null) return Number.NaN;
  const { year, timeMs, swappable } = parts;
  if (!swappable) return instant(year, parts.month, parts.day, timeMs);
  if (order === null && parts.day !== parts.month) return Number.NaN;
  return order === 'monthFirst'
    ? instant(year, parts.day, parts.month, timeMs)
    : instant(year, parts.month, parts.day, timeMs);
}

/** What one text says of the order of day and month. */
export function orderEvidence(text: string): OrderEvidence {
  const parts = partsOf(text);
  if (parts === null) return 'none';
  const { year, day, month, swappable, timeMs } = parts;
  const dayFirst = !Number.isNaN(instant(year, month, day, timeMs));
  if (!swappable) return dayFirst ? 'certain' : 'none';
  const monthFirst = !Number.isNaN(instant(year, day, month, timeMs));
  if (dayFirst && monthFirst) return day === month ? 'certain' : 'either';
  return dayFirst ? 'dayFirst' : monthFirst ? 'monthFirst' : 'none';
}

function partsOf(text: string): DateParts | null {
  const trimmed = text.trim();
  if (trimmed.length < 8 || trimmed.length > 48) return null;
  for (const shape of shapes) {
    const found = shape.exec(trimmed)?.groups;
    if (found === undefined) continue;
    const swappable = found['first'] !== undefined && found['mark'] !== '.';
    return {
      year: fullYear(found['year']!),
      day: Number(found['first'] ?? found['day']),
      month:
        found['word'] === undefined ? Number(found['second_'] ?? found['month']) : monthOf(found['word']),
      swappable,
      timeMs: timeOf(found),
    };
  }
  return null;
}

const monthOf = (word: string) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 69 ? 2000 : 1900);
}

function timeOf(found: Readonly<Record<string, string | undefined>>): number {
  if (found['hour'] === undefined) return 0;
  const half = found['half']?.[0]?.toLowerCase();
  const written = Number(found['hour']);
  if (half !== undefined && (written < 1 || written > 12)) return Number.NaN;
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(found['minute']);
  const second = Number(found['second'] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const ms = Math.floor(Number(`0.${found['fraction'] ?? 0}`) * 1000);
  return ((hour * 60 + minute) * 60 + second) * 1000 + ms - zoneOf(found['zone']);
}

function zoneOf(zone: string | undefined): number {
  if (zone === undefined || /^[a-z]/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function instant(year: number, month: number, day: number, timeMs: number): number {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? daysSinceEpoch(year, month, day) * 86_400_000 + timeMs : Number.NaN;
}
