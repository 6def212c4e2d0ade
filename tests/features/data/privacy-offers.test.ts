import { expect, test } from 'vitest';
import { offersFor, quasiOffers } from '../../../src/features/data/privacy-offers.ts';
import type { PrivacyFinding } from '../../../src/core/privacy/privacy-finding.ts';

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
  expect(labels(offersFor(finding({ seenBy: 'text' }), { name: 'c', kind: 'text' }))).toEqual(['Drop']);
  expect(labels(offersFor(finding({ what: 'birth date' }), { name: 'c', kind: 'datetime' }))).toEqual([
    'Keep the year',
    'Pseudonymise',
    'Drop',
  ]);
  expect(labels(offersFor(finding({ what: 'coordinates' }), { name: 'lat', kind: 'number' }))).toContain(
    'Round to 0.1°',
  );
});

test('quasi-identifiers are made coarser', () => {
  expect(quasiOffers({ name: 'zip_code', kind: 'category' })[0]?.step).toMatchObject({ kind: 'keepPrefix' });
  expect(quasiOffers({ name: 'age', kind: 'integer' })[0]?.step).toMatchObject({ kind: 'roundNumbers' });
  expect(quasiOffers({ name: 'gender', kind: 'boolean' })).toEqual([]);
});
