import type { EstimatorEntry } from '../entry.ts';

export const svmEntries = {} as const satisfies Record<string, EstimatorEntry>;
