import type { QualityCheck } from './check.ts';
import { columnsThatLookLike, tellLooking } from './texts-as.ts';

const money = '[€$£¥]|CHF|EUR|USD|GBP';
/** With a unit or marks between thousands, which plain numbers have not; "007" and "12-34" are codes. */
const dressed = new RegExp(
  `^\\s*(?:[+-]?\\s?(?:${money})\\s?|(?=.*(?:[,'’ ]|%|${money})))[+-]?(?:0|[1-9]\\d{0,2}(?:[., '’]\\d{3})*|[1-9]\\d*)(?:[.,]\\d+)?\\s?(?:%|${money})?\\s*$`,
);

/** Words that are numbers with a currency, a per cent sign or marks between the thousands. */
export const checkNumbersAsText: QualityCheck = {
  name: 'numbers as text',
  explanation:
    'The values are numbers written with a currency, a per cent sign or marks between the thousands, and so were read as words. As words, 9 is no nearer to 10 than to 1,000: import the column as numbers.',
  thresholds: ['mixedTypes'],
  when: 'import',
  find: ({ table, thresholds }) =>
    columnsThatLookLike(table, thresholds.mixedTypes, text => dressed.test(text)).map(found =>
      tellLooking(found, 'numbers as text', 'are numbers written as text'),
    ),
};
