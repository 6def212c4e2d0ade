import type { DriftVerdict } from '../../core/drift/drift-report.ts';

/** One word for a verdict on a column. */
export const driftVerdictLabels: Readonly<Record<DriftVerdict, string>> = {
  drift: 'Drift',
  'statistically but not practically': 'Real, but slight',
  'too few rows': 'Too few rows',
  'no evidence': 'No evidence',
};
