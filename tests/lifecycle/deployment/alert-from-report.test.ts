import { describe, expect, it } from 'vitest';
import type { ColumnDrift } from '../../../src/core/drift/drift-report.ts';
import type { MonitorReport } from '../../../src/lifecycle/deployment/alert.ts';
import { alertFromReport } from '../../../src/lifecycle/deployment/alert-from-report.ts';

function column(name: string, drifted: boolean, role: ColumnDrift['role'] = 'feature'): ColumnDrift {
  return {
    column: name,
    role,
    kind: 'number',
    test: 'kolmogorov-smirnov',
    statistic: 0.5,
    pValue: 0.001,
    adjustedPValue: 0.002,
    effectSize: 0.5,
    referenceRows: 100,
    currentRows: 100,
    referenceMissing: 0,
    currentMissing: 0,
    missingness: null,
    verdict: drifted ? 'drift' : 'no evidence',
    drifted,
    distributions: { shape: 'numeric', edges: [], reference: [], current: [] },
  };
}

function reportOf(...columns: ColumnDrift[]): MonitorReport {
  return {
    id: 'report-1',
    projectId: 'project-1',
    deploymentId: 'deployment-1',
    at: 1000,
    referenceRows: 100,
    currentRows: 100,
    drift: { columns, drifted: columns.some(({ drifted }) => drifted), significance: 0.05, summary: '' },
    latency: null,
    answerLatency: null,
  };
}

describe('alertFromReport', () => {
  it('raises none without drift', () => {
    expect(alertFromReport(reportOf(column('age', false)), [], 'a')).toBeNull();
  });

  it('names the columns that drifted, and only those', () => {
    const alert = alertFromReport(reportOf(column('age', true), column('mass', false)), [], 'a');
    expect(alert).toMatchObject({
      id: 'a',
      reportId: 'report-1',
      raisedAt: 1000,
      level: 'warning',
      state: 'open',
    });
    expect(alert!.message).toBe('Column age drifted away from the training data. Consider retraining.');
  });

  it('is critical where the predictions drifted', () => {
    const report = reportOf(column('age', true), column('prediction', true, 'prediction'));
    expect(alertFromReport(report, [], 'a')).toMatchObject({
      level: 'critical',
      message: expect.stringMatching(/^Column age and the predictions drifted/),
    });
    const only = reportOf(column('prediction', true, 'prediction'));
    expect(alertFromReport(only, [], 'a')!.message).toMatch(/^The predictions drifted/);
  });

  it('counts columns beyond five', () => {
    const report = reportOf(...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => column(name, true)));
    expect(alertFromReport(report, [], 'x')!.message).toMatch(/^Columns a, b, c, d, e and 2 more drifted/);
  });

  it('does not raise again what somebody has acknowledged, unless it got worse', () => {
    const report = reportOf(column('age', true));
    const known = { ...alertFromReport(report, [], 'a')!, state: 'acknowledged' } as const;
    expect(alertFromReport(report, [known], 'b')).toBeNull();
    const worse = reportOf(column('age', true), column('prediction', true, 'prediction'));
    expect(alertFromReport(worse, [known], 'b')).toMatchObject({ level: 'critical', state: 'open' });
  });

  it('does not double an open alert of the same deployment', () => {
    const report = reportOf(column('age', true));
    const first = alertFromReport(report, [], 'a')!;
    expect(alertFromReport(report, [first], 'b')).toBeNull();
    expect(alertFromReport(report, [{ ...first, state: 'resolved' }], 'b')).not.toBeNull();
    expect(alertFromReport(report, [{ ...first, deploymentId: 'other' }], 'b')).not.toBeNull();
  });
});
