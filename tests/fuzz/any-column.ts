import * as fc from 'fast-check';

/** Texts of one column as a file may hold them, so many that a row can be taken anew for each. */
export interface AnyColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

const day = fc.date({ min: new Date('1899-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
const two = (value: number) => String(value).padStart(2, '0');

const numbers = fc.oneof(
  fc.integer({ min: -5, max: 5 }).map(String),
  fc.integer().map(String),
  fc.maxSafeInteger().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ min: -1e4, max: 1e4, noNaN: true }).map(value => value.toFixed(2)),
);
const written = fc.oneof(
  fc.integer({ min: -1e7, max: 1e7 }).map(value => value.toLocaleString('en')),
  fc.integer({ min: 0, max: 100 }).map(value => `${value} %`),
  fc.integer({ min: 0, max: 1e5 }).map(value => `€ ${value}.50`),
);
const dates = fc.oneof(
  day.map(date => date.toISOString().slice(0, 10)),
  day.map(date => date.toISOString()),
  day.map(date => `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`),
);
const ambiguousDates = day.map(
  date => `${two(1 + (date.getUTCDate() % 12))}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`,
);
const awkward = fc.constantFrom(
  '=1+1',
  '-',
  '+',
  '@x',
  "'",
  '"',
  'a"b',
  'a,b',
  'a;b',
  'a\nb',
  'a\r\nb',
  ' a ',
  '\t',
  'NA',
  'null',
  'None',
  '?',
  'inf',
  '-Infinity',
  'NaN',
  '007',
  '1e400',
  '1e-400',
  '-0',
  '0x10',
  'TRUE',
  'é',
  '😀',
  'constructor',
  '__proto__',
  '\u200b',
  'x'.repeat(300),
);
const texts = fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.lorem({ maxCount: 12 }));

/** What a column holds, and how often each kind is drawn. */
const contents: readonly { readonly weight: number; readonly cell: fc.Arbitrary<fc.Arbitrary<string>> }[] = [
  { weight: 6, cell: fc.constant(numbers) },
  { weight: 2, cell: fc.constant(written) },
  { weight: 2, cell: fc.constant(dates) },
  { weight: 1, cell: fc.constant(ambiguousDates) },
  { weight: 2, cell: fc.constant(texts) },
  { weight: 1, cell: texts.map(text => fc.constant(text)) },
  {
    weight: 5,
    cell: fc.uniqueArray(texts, { minLength: 2, maxLength: 6 }).map(words => fc.constantFrom(...words)),
  },
  { weight: 3, cell: fc.constant(fc.constantFrom('yes', 'no')) },
  { weight: 1, cell: fc.constant(fc.constantFrom('yes', 'Yes', ' yes', 'no', 'NO ')) },
  { weight: 2, cell: fc.constant(fc.constantFrom('0', '1')) },
  { weight: 2, cell: fc.constant(fc.oneof(numbers, texts)) },
  { weight: 1, cell: fc.constant(fc.constant('')) },
];
const content = fc.oneof(...contents.map(({ weight, cell }) => ({ weight, arbitrary: cell })));
const missing = fc.constantFrom(0, 0, 0, 1, 5, 9);

const names = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('age', 'fee', 'size', 'city', 'when', 'id', 'y', 'target', 'churn'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'prediction', '__proto__', 'constructor', 'a,b', '"', '12', ' a '),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

/** A column of so many cells. */
export function anyColumn(rows: number): fc.Arbitrary<AnyColumn> {
  return fc
    .tuple(names, content, missing)
    .chain(([name, cell, outOfTen]) =>
      fc
        .array(fc.tuple(cell, fc.integer({ min: 0, max: 9 })), { minLength: rows, maxLength: rows })
        .map(drawn => ({ name, cells: drawn.map(([text, chance]) => (chance < outOfTen ? '' : text)) })),
    );
}

/** A column that most likely can be learned: two or three words, or numbers. */
export function anyTarget(rows: number): fc.Arbitrary<AnyColumn> {
  const cell = fc.constantFrom(
    fc.constantFrom('yes', 'no'),
    fc.constantFrom('red', 'green', 'blue'),
    fc.double({ min: -100, max: 1e6, noNaN: true }).map(String),
    fc.integer({ min: 0, max: 1000 }).map(String),
  );
  return cell.chain(one =>
    fc.array(one, { minLength: rows, maxLength: rows }).map(cells => ({ name: 'target', cells })),
  );
}
