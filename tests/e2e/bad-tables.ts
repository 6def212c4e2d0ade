import { createRandom } from '../../src/core/random.ts';

const random = createRandom(7);

function noise(bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256));
}

/** A table of `rows` rows below `header`, each as `row` writes it. */
export function table(header: string, rows: number, row: (i: number) => string): string {
  return `${[header, ...Array.from({ length: rows }, (_, i) => row(i))].join('\n')}\n`;
}

/** As many columns as the app takes. */
export function widestTable(): string {
  const names = Array.from({ length: 5000 }, (_, c) => `c${c}`).join(',');
  return table(names, 60, i => Array.from({ length: 5000 }, (_, c) => ((i + 1) * (c + 7)) % 23).join(','));
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const manyNames = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',');
const manyValues = Array.from({ length: 10_000 }, (_, i) => i % 10).join(',');

/** Files that are no table: what the app must say of each, and what it must advise. */
export const refusedFiles: readonly {
  readonly file: string;
  readonly content: () => string | Uint8Array;
  readonly says: string;
  readonly advises: string;
}[] = [
  { file: 'empty.csv', content: () => '', says: 'The file is empty', advises: 'Choose a file with a header' },
  {
    file: 'header-only.csv',
    content: () => 'age,city,churn\n',
    says: 'a header ("age", "city", "churn") but no rows',
    advises: 'Choose a file with one row for each case',
  },
  {
    file: 'one-column.csv',
    content: () => table('age', 30, i => String(20 + i)),
    says: 'only one column ("age")',
    advises: 'Check that its values are separated by commas',
  },
  {
    file: 'garbage.csv',
    content: () => noise(100_000),
    says: 'This file is not text',
    advises: 'CSV',
  },
  {
    file: 'photo.csv',
    content: () => Uint8Array.from([...pngStart, ...noise(5000)]),
    says: 'This file is a PNG image',
    advises: 'Choose a table saved as comma-separated text',
  },
  {
    file: 'wide.csv',
    content: () => table(manyNames, 3, () => manyValues),
    says: '10000 columns; Terrarium reads at most 5000',
    advises: 'Keep the columns that may matter',
  },
  {
    file: 'one-line.csv',
    content: () => new Uint8Array(50e6).fill(0x78),
    says: 'Record 1 of the file is longer than 8 MiB',
    advises: 'Check that the file is comma-separated text with one row on each line',
  },
  {
    file: 'open-quote.csv',
    content: () => table('age,city', 50, i => (i === 3 ? `${i},"Bern` : `${i},Bern`)),
    says: 'Record 5 of the file has a quotation mark that is never closed',
    advises: 'Close or remove it',
  },
  {
    file: 'only-quotes.csv',
    content: () => '"""""'.repeat(2001),
    says: 'a quotation mark that is never closed',
    advises: 'Close or remove it',
  },
  {
    file: 'latin-1-header.csv',
    content: () => Uint8Array.from({ length: 3000 }, (_, i) => (i % 8 === 7 ? 0x2c : 0xe4)),
    says: 'The file has a header ("äääääää"',
    advises: 'Choose a file with one row for each case',
  },
];

const twentyNames = Array.from({ length: 20 }, (_, i) => `v${i + 1}`).join(',');
const twentyValues = (i: number) => Array.from({ length: 20 }, (_, c) => ((i + 3) * (c + 5)) % 17).join(',');

/** Tables with something wrong in them that are opened all the same: what the Data page must tell of each. */
export const toldFiles: readonly {
  readonly file: string;
  readonly content: () => string | Uint8Array;
  readonly tells: string;
}[] = [
  {
    file: 'same-names.csv',
    content: () => table('age,city,age', 30, i => `${i},${i % 2 ? 'Bern' : 'Basel'},${i * 2}`),
    tells: 'column 3 is another "age" and is now called "age_2"',
  },
  {
    file: 'short-row.csv',
    content: () => table(twentyNames, 30, i => (i === 6 ? '1,2,3' : twentyValues(i))),
    tells: 'row 7: has 3 of 20 fields',
  },
  {
    file: 'few-bad-bytes.csv',
    content: () => {
      const text = new TextEncoder().encode(table('age,city', 60, i => `${i},${i % 2 ? 'Bern' : 'Zurich'}`));
      text[text.length - 3] = 0xff;
      return text;
    },
    tells: 'UTF-8',
  },
];
