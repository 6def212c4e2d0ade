import type { Run } from '../../lifecycle/training/run.ts';

export type FinishedRun = Extract<Run, { state: 'done' }>;
