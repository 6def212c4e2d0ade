import { expect, test } from 'vitest';
import { scanPrivacy } from '../../../src/core/privacy/scan-privacy.ts';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import {
  columnsShowing,
  identifierItem,
  safeHarborIdentifiers,
} from '../../../src/lifecycle/compliance/frameworks/hipaa-identifiers.ts';
import { tableOf } from '../../core/table-of.ts';
import { unknown } from './known.ts';

/** One column for each letter of 45 CFR 164.514 (b)(2)(i), told by values where there are values to tell it by. */
const identifying = {
  A: ['patient_name', ['Ada Lovelace', 'Alan Turing']],
  B: ['zip_code', ['10115', '80331']],
  C: ['admitted', [0, 86_400_000]],
  D: ['d', ['+44 20 7946 0958', '+44 20 7946 0959']],
  E: ['Fax', ['030 901820', '030 901821']],
  F: ['f', ['ada@example.org', 'alan@example.org']],
  G: ['g', ['078-05-1120', '219-09-9999']],
  H: ['MRN', ['a1', 'a2']],
  I: ['health_plan_id', ['p1', 'p2']],
  J: ['j', ['DE89370400440532013000', 'GB29NWBK60161331926819']],
  K: ['license_number', ['k1', 'k2']],
  L: ['l', ['1G4AH59H45G118341', '11111111111111111']],
  M: ['m', ['00:1A:2B:3C:4D:5E', '00:1A:2B:3C:4D:5F']],
  N: ['n', ['https://example.org/ada', 'https://example.org/alan']],
  O: ['o', ['192.168.0.1', '192.168.0.2']],
  P: ['fingerprint_hash', ['ff', 'fe']],
  Q: ['q', ['ada.jpg', 'alan.jpg']],
  R: ['code', ['r1', 'r2']],
} as const satisfies Record<string, readonly [string, readonly (string | number)[]]>;

const table = tableOf(
  { ...Object.fromEntries(Object.values(identifying)), stay_days: [3, 4] },
  { admitted: 'datetime', code: 'identifier' },
);
const known = {
  ...unknown,
  dataset: { rows: 2, schema: table.columns, profile: profileTable(table) },
  scan: { ...scanPrivacy(table), datasetVersionId: 'v', at: 0 },
};

test.each(safeHarborIdentifiers)('$letter: $name', identifier => {
  const [column] = identifying[identifier.letter as keyof typeof identifying];
  expect(columnsShowing(identifier, known)).toContain(column);
  expect(identifierItem(identifier).evidence(known)).toMatchObject({ kind: 'missing', see: 'privacy' });
});

test('there are eighteen, and a column of none of them is not named', () => {
  expect(safeHarborIdentifiers.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQR');
  expect(safeHarborIdentifiers.flatMap(identifier => columnsShowing(identifier, known))).not.toContain(
    'stay_days',
  );
});

test('a table without any has evidence for each', () => {
  const clean = tableOf({ stay_days: [3, 4] });
  const scan = { ...scanPrivacy(clean), datasetVersionId: 'v', at: 0 };
  const dataset = { rows: 2, schema: clean.columns, profile: profileTable(clean) };
  for (const identifier of safeHarborIdentifiers)
    expect(identifierItem(identifier).evidence({ ...unknown, dataset, scan }).kind).toBe('found');
});

test.each([
  [[34, 89], []],
  [[34, 90], ['age']],
])('ages %j', (ages, expected) => {
  const old = tableOf({ age: ages });
  const dataset = { rows: 2, schema: old.columns, profile: profileTable(old) };
  expect(columnsShowing(safeHarborIdentifiers[2]!, { dataset, scan: null })).toEqual(expected);
});

test('a scan of before these identifiers were known is no evidence', () => {
  const { lookedFor: _, ...old } = known.scan;
  expect(identifierItem(safeHarborIdentifiers[7]!).evidence({ ...known, scan: old }).what).toMatch(
    /^Scan again/,
  );
});
