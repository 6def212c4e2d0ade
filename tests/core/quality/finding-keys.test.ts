import { expect, test } from 'vitest';
import { findingKeys, findingNamed } from '../../../src/core/quality/finding-keys.ts';
import type { Finding } from '../../../src/core/quality/finding.ts';

const findings = [
  ['missing', 'age'],
  ['duplicates', null],
  ['type problems', 'age'],
  ['type problems', 'age'],
].map(
  ([check, column], row): Finding => ({
    check: check!,
    column: column!,
    severity: 'info',
    message: '',
    rows: [row],
  }),
);

test('a finding is named by its check and column, and by its number where these are not enough', () => {
  expect(findingKeys(findings)).toEqual([
    'missing: age',
    'duplicates',
    'type problems: age',
    'type problems: age (2)',
  ]);
  expect(findingNamed(findings, 'type problems: age (2)')!.rows).toEqual([3]);
  expect(findingNamed(findings, 'skew: age')).toBeUndefined();
});
