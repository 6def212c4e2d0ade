/** What a training begins with unless a person says otherwise. */
export const trainingDefaults = { seed: 42, testShare: 0.2, folds: 5 } as const;
