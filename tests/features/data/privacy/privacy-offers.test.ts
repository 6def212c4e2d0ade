import { expect, test } from 'vitest';
import { offersFor, quasiOffers, redactionOf } from '../../../../src/features/data/privacy/privacy-offers.ts';
import type { PrivacyFinding } from '../../../../src/core/privacy/privacy-finding.ts';

const finding = (changes: Partial<PrivacyFinding>): PrivacyFinding => ({
  what: 'e-mail',
  column: 'c',
  seenBy: 'value',
  rows: 1,
  present: 1,
  examples: [],
  ...changes,
});
const labels = (offers: readonly { readonly label: string }[]) => offers.map(({ label }) => label);

test('each finding has its ways out, pseudonyms only where the whole value is the person', () => {
  expect(labels(offersFor(finding({}), { name: 'c', kind: 'category' }))).toEqual(['Pseudonymise', 'Drop']);
  expect(labels(offersFor(finding({ seenBy: 'text' }), { name: 'c', kind: 'text' }))).toEqual([
    'Redact',
    'Drop',
  ]);
  expect(labels(offersFor(finding({ what: 'birth date' }), { name: 'c', kind: 'datetime' }))).toEqual([
    'Keep the year',
    'Pseudonymise',
    'Drop',
  ]);
  expect(labels(offersFor(finding({ what: 'coordinates' }), { name: 'lat', kind: 'number' }))).toContain(
    'Round to 0.1°',
  );
});

test('all that was found within texts is redacted in one step', () => {
  const findings = [
    finding({ seenBy: 'text', what: 'name', column: 'note' }),
    finding({ seenBy: 'text', what: 'e-mail', column: 'note' }),
    finding({ seenBy: 'text', what: 'name', column: 'remark' }),
    finding({ seenBy: 'value', what: 'IBAN', column: 'account' }),
  ];
  expect(redactionOf(findings)).toEqual({
    kind: 'redactText',
    columns: ['note', 'remark'],
    what: ['name', 'e-mail'],
  });
  expect(redactionOf(findings.slice(3))).toBeNull();
});

test.each([
  [{ name: 'zip_code', kind: 'category' }, ['Keep 3 characters', 'Keep 2 characters', 'Drop']],
  [{ name: 'age', kind: 'integer' }, ['Bands of 5', 'Bands of 10', 'Bands of 20', 'Drop']],
  [{ name: 'born', kind: 'datetime' }, ['Keep the year', 'Keep five years', 'Keep the decade', 'Drop']],
  [{ name: 'gender', kind: 'boolean' }, ['Drop']],
] as const)('quasi-identifiers are made coarser: %j', (schema, offered) => {
  expect(labels(quasiOffers(schema))).toEqual(offered);
});
