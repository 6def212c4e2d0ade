import type { EstimatorEntry } from '../entry.ts';

export const treeEntries = {} as const satisfies Record<string, EstimatorEntry>;
