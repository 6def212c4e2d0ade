import { describe, expect, test } from 'vitest';
import { qualityChecks } from '../../../src/core/quality/checks.ts';
import type { Finding, Severity } from '../../../src/core/quality/finding.ts';
import { defaultThresholds, withThresholds } from '../../../src/core/quality/thresholds.ts';
import { judge } from '../../../src/core/quality/verdict.ts';

const finding = (severity: Severity, check: string, column = 'x'): Finding => ({
  check,
  column,
  severity,
  message: '',
  rows: [],
});

describe('the verdict', () => {
  test.each<[string, Severity[]]>([
    ['ready', []],
    ['ready', ['info']],
    ['ready with care', ['info', 'warning']],
    ['not ready', ['warning', 'critical']],
  ])('%s: %j', (state, severities) => {
    expect(judge(severities.map(severity => finding(severity, 'missing'))).state).toBe(state);
  });

  test('gives three reasons, the gravest first, different troubles before the same again', () => {
    const findings = [
      finding('warning', 'missing', 'a'),
      finding('warning', 'missing', 'b'),
      finding('info', 'shape'),
      finding('critical', 'infinite'),
      finding('warning', 'outliers'),
    ];
    const reasons = judge(findings).reasons.map(({ check, column }) => `${check} ${column}`);
    expect(reasons).toEqual(['infinite x', 'missing a', 'outliers x']);
  });
});

test('of a check that speaks of several columns, the one that is not named yet comes first', () => {
  const findings = [
    finding('critical', 'target leakage', 'a'),
    finding('critical', 'missing', 'a'),
    finding('critical', 'missing', 'b'),
    finding('critical', 'infinite', 'a'),
    finding('warning', 'infinite', 'c'),
  ];
  const reasons = judge(findings).reasons.map(({ check, column }) => `${check} ${column}`);
  expect(reasons).toEqual(['target leakage a', 'missing b', 'infinite a']);
});

describe('thresholds', () => {
  test.each([
    [null, {}],
    [{ missing: 0.2 }, { missing: 0.2 }],
    [{ missing: 2, folds: 2.5, outliers: -1, fence: Number.NaN, unknown: 3 }, {}],
    ['text', {}],
  ])('%j: what is no threshold stays at its first value', (given, changed) => {
    expect(withThresholds(given)).toEqual({ ...defaultThresholds, ...changed });
  });

  test('each belongs to a check, and each check has a name of its own', () => {
    const used = new Set(qualityChecks.flatMap(({ thresholds }) => thresholds));
    expect([...used].sort()).toEqual(Object.keys(defaultThresholds).sort());
    expect(new Set(qualityChecks.map(({ name }) => name)).size).toBe(qualityChecks.length);
  });
});
