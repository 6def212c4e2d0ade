import type { DriftVerdict } from './drift-report.ts';

/** From this effect on a significant difference counts as drift: KS distance and Cramér's V alike. */
export const PRACTICAL_EFFECT = 0.1;
/** Below this many values a test would catch only what the eye sees anyway. */
export const ENOUGH_VALUES = 30;

/** What one test says: first whether the difference is real, then whether it matters. */
export function verdictOn(adjustedPValue: number, effectSize: number, significance: number): DriftVerdict {
  if (adjustedPValue >= significance) return 'no evidence';
  return effectSize >= PRACTICAL_EFFECT ? 'drift' : 'statistically but not practically';
}

const gravity: Readonly<Record<DriftVerdict, number>> = {
  'no evidence': 0,
  'too few rows': 1,
  'statistically but not practically': 2,
  drift: 3,
};

/** The gravest of several verdicts. */
export function gravest(verdicts: readonly DriftVerdict[]): DriftVerdict {
  return verdicts.reduce((worst, verdict) => (gravity[verdict] > gravity[worst] ? verdict : worst));
}
