import type { EstimatorEntry } from '../entry.ts';

export const ensembleEntries = {} as const satisfies Record<string, EstimatorEntry>;
