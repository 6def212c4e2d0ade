import { anomalyEntries } from './anomaly/entries.ts';
import { clusterEntries } from './cluster/entries.ts';
import type { EstimatorEntry } from './entry.ts';

const entries = { ...clusterEntries, ...anomalyEntries } as const;
/** Every algorithm that learns without a target, by name. */
export type UnsupervisedName = keyof typeof entries;
/** What a person is told of each of them. */
export const unsupervisedEntries: Readonly<Record<UnsupervisedName, EstimatorEntry>> = entries;
