import { columnOrder } from '../../table/date-order.ts';
import { parseCell } from '../../table/parse-cell.ts';
import { type DateOrder, parseWrittenDate } from '../../table/parse-written-date.ts';
import type { QualityCheck } from '../check.ts';
import type { Fix } from '../finding.ts';
import {
  columnsThatLookLike,
  type LookingColumn,
  lookingTexts,
  type Remedy,
  tellLooking,
} from '../texts-as.ts';
import { quoted } from '../wording.ts';

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
    'The values are dates in a form that was read as words. As words they have no order and no distance: read the column as dates.',
  thresholds: ['mixedTypes'],
  when: 'import',
  find: ({ table, thresholds }) =>
    columnsThatLookLike(table, thresholds.mixedTypes, text => date.test(text)).map(found =>
      tellLooking(found, 'dates as text', 'are dates written as text', remedyFor(found)),
    ),
};

/** The order of day and month as the texts say; asked where none of them does, nothing where they contradict each other. */
function remedyFor(found: LookingColumn): Remedy {
  const texts = lookingTexts(found);
  const said = columnOrder(texts);
  switch (said.state) {
    case 'contradictory':
      return {};
    case 'known':
      return texts.every(text => isReadable(text, said.order))
        ? { fix: readAsDate(found.column.name, said.order, 'Read it as dates') }
        : {};
    case 'ambiguous': {
      const example = said.examples[0]!;
      const fixes = (['dayFirst', 'monthFirst'] as const).map(order =>
        readAsDate(found.column.name, order, `It is ${dayText(example, order)}: read it so`),
      );
      return { choice: { question: `Which day is ${quoted(example)}?`, fixes } };
    }
    default:
      return said satisfies never;
  }
}

function isReadable(text: string, order: DateOrder | null): boolean {
  return parseCell(text, 'datetime', { order }).state === 'value';
}

function readAsDate(name: string, order: DateOrder | null, label: string): Fix {
  const change = { name, kind: 'datetime', ...(order !== null && { dateOrder: order }) } as const;
  return { label, step: { kind: 'changeKinds', changes: [change] } };
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "3 April 2024". */
function dayText(text: string, order: DateOrder): string {
  return day.format(parseWrittenDate(text, order));
}
