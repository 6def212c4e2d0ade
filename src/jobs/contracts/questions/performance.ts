/** Asks how good a model is on its test rows: metrics with intervals, curves, thresholds. */
export interface PerformanceQuestions {}
