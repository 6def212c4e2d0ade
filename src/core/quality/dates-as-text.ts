import type { QualityCheck } from './check.ts';
import { columnsThatLookLike, tellLooking } from './texts-as.ts';

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez';
const time = '(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s?(?:[ap]m|Z)?)?';
const shapes = [
  `\\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])`,
  `(?:0?[1-9]|[12]\\d|3[01])[-/.](?:0?[1-9]|[12]\\d|3[01])[-/.](?:\\d{4}|\\d{2})`,
  `(?:0?[1-9]|[12]\\d|3[01])[-. ]+(?:${months})[a-zäé]*[-., ]+(?:\\d{4}|\\d{2})`,
  `(?:${months})[a-zäé]*[-. ]+(?:0?[1-9]|[12]\\d|3[01]),?[- ]+(?:\\d{4}|\\d{2})`,
];
const date = new RegExp(`^\\s*(?:${shapes.join('|')})${time}\\s*$`, 'i');

/** Words that are dates in a form that was not read as such. */
export const checkDatesAsText: QualityCheck = {
  name: 'dates as text',
  explanation:
    'The values are dates in a form that was read as words. As words they have no order and no distance: import the column as dates.',
  thresholds: ['mixedTypes'],
  when: 'import',
  find: ({ table, thresholds }) =>
    columnsThatLookLike(table, thresholds.mixedTypes, text => date.test(text)).map(found =>
      tellLooking(found, 'dates as text', 'are dates written as text'),
    ),
};
