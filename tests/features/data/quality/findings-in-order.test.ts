import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../../../src/core/quality/finding.ts';
import { countSeverities, findingsInOrder } from '../../../../src/features/data/quality/findings-in-order.ts';

const finding = (check: string, severity: Severity): Finding => ({
  check,
  column: null,
  severity,
  message: '',
  rows: [],
});

test('the gravest come first, those of one severity as they were', () => {
  const findings = [
    finding('shape', 'info'),
    finding('missing', 'warning'),
    finding('constant', 'critical'),
    finding('duplicates', 'warning'),
  ];
  expect(findingsInOrder(findings).map(({ check }) => check)).toEqual([
    'constant',
    'missing',
    'duplicates',
    'shape',
  ]);
});

test('notes do not count as warnings', () => {
  const severities: readonly Severity[] = ['info', 'warning', 'critical', 'warning'];
  expect(countSeverities(severities.map(severity => finding('x', severity)))).toEqual({
    critical: 1,
    warnings: 2,
  });
});
