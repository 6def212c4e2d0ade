import type { EstimatorEntry } from '../entry.ts';

export const bayesEntries = {} as const satisfies Record<string, EstimatorEntry>;
