import type { EstimatorEntry } from '../entry.ts';

export const neighborsEntries = {} as const satisfies Record<string, EstimatorEntry>;
