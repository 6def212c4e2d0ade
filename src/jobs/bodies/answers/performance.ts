import type { Answers } from '../../contracts/insight.ts';
import type { PerformanceQuestions } from '../../contracts/questions/performance.ts';

/** Answers how good a model is on its test rows: metrics with intervals, curves, thresholds. */
export const performanceAnswers: Answers<PerformanceQuestions> = {};
