import { expect, test } from 'vitest';
import type { ColumnDrift, DriftVerdict } from '../../../src/core/drift/drift-report.ts';
import { driftKey, gravestFirst } from '../../../src/features/monitor/drift-order.ts';

function drift(column: string, verdict: DriftVerdict, effectSize: number): ColumnDrift {
  return {
    column,
    role: 'feature',
    kind: 'number',
    test: Number.isNaN(effectSize) ? 'none' : 'kolmogorov-smirnov',
    statistic: effectSize,
    pValue: 0.5,
    adjustedPValue: 1,
    effectSize,
    referenceRows: 100,
    currentRows: 100,
    referenceMissing: 0,
    currentMissing: 0,
    missingness: null,
    verdict,
    drifted: verdict === 'drift',
    distributions: { shape: 'numeric', edges: [0, 1], reference: [1], current: [1] },
  };
}

test('what drifted comes first, the greater effect before the smaller', () => {
  const columns = [
    drift('calm', 'no evidence', 0.3),
    drift('slight', 'statistically but not practically', 0.05),
    drift('few', 'too few rows', Number.NaN),
    drift('moved', 'drift', 0.2),
    drift('moved far', 'drift', 0.6),
  ];
  expect(gravestFirst(columns).map(({ column }) => column)).toEqual([
    'moved far',
    'moved',
    'slight',
    'few',
    'calm',
  ]);
});

test('a feature called as the model output is told from it', () => {
  const feature = drift('prediction', 'no evidence', 0);
  expect(driftKey(feature)).not.toBe(driftKey({ ...feature, role: 'prediction' }));
});
