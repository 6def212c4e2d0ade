import { expect, test } from 'vitest';
import { type Release, semanticVersions } from '../../../../src/core/packaging/package/release-history.ts';
import { versionText } from '../../../../src/core/packaging/package/semantic-version.ts';
import type { Signature } from '../../../../src/core/pipeline/signature.ts';

const withInputs = (...names: readonly string[]): Signature => ({
  inputs: names.map(name => ({ name, kind: 'number', missingAllowed: false })),
  output: { column: 'days', task: 'regression' },
});
const age = withInputs('age');
const numbered = (...releases: readonly Release[]) => semanticVersions(releases).map(versionText);

test('the first is 1.0.0, another training a minor one, the same model again a patch', () => {
  expect(
    numbered(
      { signature: age, answersAs: 'run-1' },
      { signature: age, answersAs: 'run-2' },
      { signature: age, answersAs: 'run-2' },
    ),
  ).toEqual(['1.0.0', '1.1.0', '1.1.1']);
});

test('a changed signature is a major one', () => {
  expect(
    numbered({ signature: age, answersAs: 'a' }, { signature: withInputs('age', 'ward'), answersAs: 'b' }),
  ).toEqual(['1.0.0', '2.0.0']);
});

test('a model that is gone keeps its number, and those after it are held against the last that is known', () => {
  expect(
    numbered(
      { signature: age, answersAs: 'a' },
      { signature: null, answersAs: 'b' },
      { signature: age, answersAs: 'c' },
      { signature: withInputs('ward'), answersAs: 'd' },
    ),
  ).toEqual(['1.0.0', '1.1.0', '1.2.0', '2.0.0']);
  expect(numbered({ signature: null, answersAs: 'a' }, { signature: age, answersAs: 'b' })).toEqual([
    '1.0.0',
    '1.1.0',
  ]);
});

test('no release has no version', () => {
  expect(numbered()).toEqual([]);
});
