import type { Column } from '../table/column.ts';
import type { Detector, Span } from './detector.ts';

const date =
  '(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.? \\p{L}{3,9}\\.? \\d{4}|\\p{L}{3,9} \\d{1,2},? \\d{4})';
/** A month's name and its blank. */
const mostSwallowed = 11;
const word =
  /(?<!\p{L})(?:born|dob|d\.o\.b\.|birth(?:day|date)?|geb\.?|geboren|née?|naissance|nacid[oa]|nacimiento|nat[oa]|geboortedatum)(?!\p{L})[^\d\n]{0,16}/giu;
const dateHere = new RegExp(`${date}(?!\\d)`, 'iuy');

/** Dates at once after a word for birth. */
function birthDatesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(word)) {
    // A date may begin with a month's name, which the words between may have swallowed.
    const until = match.index + match[0].length;
    for (let start = until; start > until - mostSwallowed && start > match.index; start--) {
      dateHere.lastIndex = start;
      const [found = ''] = dateHere.exec(text) ?? [];
      if (found === '' || /[\p{L}\d]/u.test(text[start - 1] ?? '')) continue;
      spans.push({ start, end: start + found.length });
      break;
    }
  }
  return spans;
}

/** Birth dates within texts, told by the word before them; a date alone says nothing, its column's name may. */
export const birthDateDetector: Detector = {
  what: 'birth date',
  isOne: () => false,
  within: text => (/\d/.test(text) ? birthDatesIn(text) : []),
  longest: 0,
  leastShare: 1,
};

const year = 365.25 * 24 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;
/** Dates of orders and visits span some years; those of births of a workforce or a clientele span decades. */
const leastSpan = 30 * year;
const fewestDates = 20;

/** Whether a column's dates are days without a time of which the middle nine tenths span thirty years: most likely births. */
export function looksLikeBirthDates(column: Column): boolean {
  if (column.kind !== 'datetime') return false;
  const dates = column.values.filter(value => !Number.isNaN(value)).sort();
  if (dates.length < fewestDates || dates.some(date => date % day !== 0)) return false;
  const at = (share: number) => dates[Math.round(share * (dates.length - 1))]!;
  return at(0.95) - at(0.05) >= leastSpan && at(0.05) >= Date.UTC(1880, 0, 1);
}
