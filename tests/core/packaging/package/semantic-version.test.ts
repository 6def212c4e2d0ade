import { expect, test } from 'vitest';
import {
  changeBetween,
  compareVersions,
  nextSemanticVersion,
  parseVersion,
  versionText,
} from '../../../../src/core/packaging/package/semantic-version.ts';
import type { Signature, SignatureInput } from '../../../../src/core/pipeline/signature.ts';

test.each(['1', '1.0', '1.0.0-beta', '01.0.0', 'v1.0.0', '1.0.0 ', '1.-1.0'])('"%s" is no version', text => {
  expect(parseVersion(text)).toBeNull();
});

test('versions are put in order by number, not by letter', () => {
  const versions = ['1.10.0', '1.9.9', '2.0.0', '1.9.10'].map(text => parseVersion(text)!);
  expect(versions.sort(compareVersions).map(versionText)).toEqual(['1.9.9', '1.9.10', '1.10.0', '2.0.0']);
});

const age: SignatureInput = { name: 'age', kind: 'integer', missingAllowed: false };
const ward: SignatureInput = { name: 'ward', kind: 'category', missingAllowed: true };
const signature: Signature = { inputs: [age, ward], output: { column: 'days', task: 'regression' } };
const withInputs = (...inputs: readonly SignatureInput[]): Signature => ({ ...signature, inputs });

test.each<[string, Signature, boolean, string]>([
  ['the same model', signature, true, '1.2.4'],
  ['another training', signature, false, '1.3.0'],
  ['an input that may now be missing', withInputs({ ...age, missingAllowed: true }, ward), false, '1.3.0'],
  ['one more that may be missing', withInputs(age, ward, { ...ward, name: 'bed' }), false, '1.3.0'],
  ['other categories', withInputs(age, { ...ward, categories: ['north'] }), false, '1.3.0'],
  ['one more that must be there', withInputs(age, ward, { ...age, name: 'weight' }), false, '2.0.0'],
  ['one that must be there now', withInputs(age, { ...ward, missingAllowed: false }), false, '2.0.0'],
  ['an input of another kind', withInputs({ ...age, kind: 'number' }, ward), false, '2.0.0'],
  ['an input that is gone', withInputs(age), false, '2.0.0'],
  ['another target', { ...signature, output: { column: 'cost', task: 'regression' } }, false, '2.0.0'],
])('%s', (_, after, sameModel, next) => {
  expect(versionText(nextSemanticVersion([1, 2, 3], changeBetween(signature, after, sameModel)))).toBe(next);
});
