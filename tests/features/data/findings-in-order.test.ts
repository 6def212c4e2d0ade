import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../../src/core/quality/finding.ts';
import { findingsInOrder, summarizeFindings } from '../../../src/features/data/findings-in-order.ts';

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

test.each<[readonly Severity[], string]>([
  [['info'], 'nothing alarming'],
  [['info', 'warning'], '1 warning'],
  [['warning', 'critical', 'warning'], '1 critical, 2 warnings'],
])('%j in a word: %s', (severities, text) => {
  expect(summarizeFindings(severities.map(severity => finding('x', severity)))).toBe(text);
});
