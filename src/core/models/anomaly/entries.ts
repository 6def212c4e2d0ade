import type { EstimatorEntry } from '../entry.ts';

export const anomalyEntries = {
  isolationForest: {
    label: 'Isolation forest',
    task: 'anomaly detection',
    description: 'Rows that random cuts set apart soon are unusual. Quick, whatever the number of rows.',
    takes: 'finite',
    params: [
      {
        name: 'nEstimators',
        label: 'Trees',
        hint: 'More are steadier and slower, never worse.',
        kind: 'integer',
        low: 50,
        high: 500,
        scale: 'log',
        grid: [100],
      },
      {
        name: 'contamination',
        label: 'Share of outliers',
        hint: 'None takes the rows that stand out by themselves.',
        kind: 'choice',
        options: [null, 0.005, 0.01, 0.02, 0.05, 0.1],
        grid: [null],
      },
    ],
    seconds: ({ rows }) => 5e-2 + rows * 1e-5,
  },
} as const satisfies Record<string, EstimatorEntry>;
