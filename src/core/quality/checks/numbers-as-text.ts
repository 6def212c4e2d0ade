import { COMMA, POINT } from '../../table/bytes.ts';
import { markEvidence } from '../../table/decimal-mark.ts';
import { parseFormattedNumber } from '../../table/parse-formatted-number.ts';
import type { QualityCheck } from '../check.ts';
import type { Fix } from '../finding.ts';
import {
  columnsThatLookLike,
  type LookingColumn,
  lookingTexts,
  type Remedy,
  tellLooking,
} from '../texts-as.ts';
import { numberText, quoted } from '../wording.ts';

const money = '[€$£¥]|CHF|EUR|USD|GBP';
/** With a unit or marks between thousands, which plain numbers have not; "007" and "12-34" are codes. */
const dressed = new RegExp(
  `^\\s*(?:[+-]?\\s?(?:${money})\\s?|(?=.*(?:[,'’ ]|%|${money})))[+-]?(?:0|[1-9]\\d{0,2}(?:[., '’]\\d{3})*|[1-9]\\d*)(?:[.,]\\d+)?\\s?(?:%|${money})?\\s*$`,
);

/** Words that are numbers with a currency, a per cent sign or marks between the thousands. */
export const checkNumbersAsText: QualityCheck = {
  name: 'numbers as text',
  explanation:
    'The values are numbers written with a currency, a per cent sign or marks between the thousands, and so were read as words. As words, 9 is no nearer to 10 than to 1,000: read the column as numbers.',
  thresholds: ['mixedTypes'],
  when: 'import',
  find: ({ table, thresholds }) =>
    columnsThatLookLike(table, thresholds.mixedTypes, text => dressed.test(text)).map(found =>
      tellLooking(found, 'numbers as text', 'are numbers written as text', remedyFor(found)),
    ),
};

/** One group of three digits: "1,234" may be a fraction where the comma is the decimal mark, and "1.234" a thousand. */
const oneGroup = /^[^\d.,]*[1-9]\d{0,2}[.,]\d{3}[^\d.,]*$/;

type Mark = 'point' | 'comma';
const marks: readonly Mark[] = ['point', 'comma'];

/** By the decimal mark that the texts show; asked where all of them could be read with either, nothing where none reads all. */
function remedyFor(found: LookingColumn): Remedy {
  const { name } = found.column;
  const texts = lookingTexts(found);
  const shown = texts.filter(text => !oneGroup.test(text)).map(markEvidence);
  const possible = marks.filter(mark => texts.every(text => !Number.isNaN(valueOf(text, mark))));
  const likely = possible.filter(mark => shown.includes(mark));
  const [mark] = likely.length > 0 ? likely : possible;
  const unsure = texts.find(text => oneGroup.test(text));
  if (mark === undefined) return {};
  if (likely.length > 0 || possible.length === 1 || unsure === undefined)
    return { fix: readAsNumber(name, mark, 'Read it as number') };
  const fixes = marks.map(mark =>
    readAsNumber(name, mark, `It is ${numberText(valueOf(unsure, mark))}: read it so`),
  );
  return { choice: { question: `Which number is ${quoted(unsure)}?`, fixes } };
}

function valueOf(text: string, mark: Mark): number {
  return parseFormattedNumber(text, mark === 'comma' ? COMMA : POINT);
}

function readAsNumber(name: string, mark: Mark, label: string): Fix {
  const change = { name, kind: 'number', ...(mark === 'comma' && { decimalMark: mark }) } as const;
  return { label, step: { kind: 'changeKinds', changes: [change] } };
}
