import { expect, test } from 'vitest';
import { scanPrivacy } from '../../../src/core/privacy/scan-privacy.ts';
import { tableOf } from '../table-of.ts';

const told = (columns: Parameters<typeof tableOf>[0], kinds: Parameters<typeof tableOf>[1] = {}) =>
  scanPrivacy(tableOf(columns, kinds)).findings.map(({ column, what, seenBy, rows }) => [
    column,
    what,
    seenBy,
    rows,
  ]);

test('values tell, whatever the column is called', () => {
  expect(
    told({
      a: ['ada@example.org', null, 'alan@example.org', 'ada@example.org'],
      b: ['DE89370400440532013000', 'x', 'y', 'z'],
      c: ['4111111111111111', '5555555555554444', null, null],
      d: ['+44 20 7946 0958', '+44 20 7946 0959', '+44 20 7946 0957', null],
    }),
  ).toEqual([
    ['a', 'e-mail', 'value', 3],
    ['b', 'IBAN', 'value', 1],
    ['c', 'card number', 'value', 2],
    ['d', 'phone number', 'value', 3],
  ]);
});

test('names tell where values cannot', () => {
  expect(
    told(
      {
        firstName: ['Ada', 'Alan'],
        date_of_birth: [0, 1],
        Latitude: [48.8, 51.5],
        SSN: [1, 2],
        name: ['a', 'b'],
      },
      { date_of_birth: 'datetime' },
    ),
  ).toEqual([
    ['firstName', 'name', 'name', 2],
    ['date_of_birth', 'birth date', 'name', 2],
    ['Latitude', 'coordinates', 'name', 2],
    ['SSN', 'national id', 'name', 2],
  ]);
});

test('free text is looked through', () => {
  expect(
    told({ note: ['Called ada@example.org back', 'nothing', 'pay to DE89 3704 0044 0532 0130 00'] }),
  ).toEqual([
    ['note', 'e-mail', 'text', 1],
    ['note', 'IBAN', 'text', 1],
  ]);
});

test('a column of whole numbers may hold cards', () => {
  expect(told({ n: [4111111111111111, 5555555555554444] }, { n: 'integer' })).toEqual([
    ['n', 'card number', 'value', 2],
  ]);
});

test('examples are masked', () => {
  const [finding] = scanPrivacy(tableOf({ m: ['ada@example.org'] })).findings;
  expect(finding?.examples).toEqual(['a••@•••••••.•••']);
});

test('what is no personal data is left in peace', () => {
  expect(
    told({
      contract: ['Month-to-month', 'One year', 'Two year'],
      charges: [29.85, 56.95, 53.85],
      version: ['10.2', '10.3', '11.0'],
      when: ['2024-05-17', '2024-05-18', '12:30'],
      id: ['7590-VHVEG', '5575-GNVDE', '3668-QPYBK'],
      code: [1.5e10, 2.5e10, 3.1e10],
    }),
  ).toEqual([]);
});

test('columns that together tell people apart are told with the smallest group', () => {
  const table = tableOf({
    zip: ['10115', '10115', '10117', '10117'],
    gender: ['f', 'm', 'f', 'f'],
    age: [30, 30, 41, 41],
    churn: ['y', 'n', 'y', 'n'],
  });
  const { quasiIdentifiers } = scanPrivacy(table);
  expect(quasiIdentifiers[0]).toEqual({
    columns: ['zip', 'gender', 'age'],
    smallestGroup: 1,
    groups: 3,
    uniqueRows: 2,
  });
  expect(quasiIdentifiers.slice(1).map(({ columns }) => columns)).toContainEqual(['zip', 'gender']);
});

test('pseudonyms and years of birth are no longer what they stand for', () => {
  expect(
    told(
      { email: ['0123456789abcdef0123', 'fedcba98765432100123'], birth_date: [1970, 1985] },
      { birth_date: 'integer', email: 'identifier' },
    ),
  ).toEqual([]);
});
