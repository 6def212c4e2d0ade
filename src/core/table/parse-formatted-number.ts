import { COMMA, POINT } from './bytes.ts';

const currency =
  '(?:\\p{Sc}|USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|TRY|BRL|MXN|ZAR|KRW|SGD|HKD|kr|Kč|zł)';
const blanks = '[ \\u00a0\\u202f]';

/** A number with digit groups, currency or percent sign; `mark` and `group` are classes of a regular expression. */
function shapeOf(mark: string, group: string): RegExp {
  const whole = `[1-9]\\d{0,2}(?<group>${group})\\d{3}(?:\\k<group>\\d{3})*|[1-9]?\\d(?:,\\d{2})+,\\d{3}|\\d+`;
  const digits = `(?<digits>(?:${mark === ',' ? whole.replace('[1-9]?\\d(?:,\\d{2})+,\\d{3}|', '') : whole})?(?:${mark}\\d+)?)${mark === ',' ? '(?:,-)?' : ''}`;
  return new RegExp(
    `^(?<open>\\()?(?<sign>[+\\-−])?${blanks}*(?:${currency}${blanks}*)?(?<sign2>[+\\-−])?${digits}${blanks}*(?:${currency}|%)?(?<close>\\))?$`,
    'u',
  );
}

const withPoint = shapeOf('\\.', "[,'’ \\u00a0\\u202f]");
const withComma = shapeOf(',', "[.'’ \\u00a0\\u202f]");

/**
 * The value of a number as people and spreadsheets write it: 1,234.5 · 1.234,50 (with a decimal comma) · 1 234 · 1'234 ·
 * 12.5 % · $1,200 · 3,50 EUR · (1,200) for −1200; NaN where it is none. A percentage keeps its figures: 12.5 % is 12.5.
 */
export function parseFormattedNumber(text: string, mark: number = POINT): number {
  const trimmed = text.trim();
  if (trimmed.length > 40 || !/\d/.test(trimmed)) return Number.NaN;
  const parts = (mark === COMMA ? withComma : withPoint).exec(trimmed)?.groups;
  if (parts === undefined || (parts['open'] === undefined) !== (parts['close'] === undefined))
    return Number.NaN;
  if (parts['sign'] !== undefined && parts['sign2'] !== undefined) return Number.NaN;
  const digits = parts['digits']!;
  const plain =
    mark === COMMA ? digits.replace(/[^\d,]/g, '').replace(',', '.') : digits.replace(/[^\d.]/g, '');
  const value = plain === '' ? Number.NaN : Number(plain);
  const sign = parts['sign'] ?? parts['sign2'];
  const negative = parts['open'] !== undefined || (sign !== undefined && sign !== '+');
  return negative ? -value : value;
}
