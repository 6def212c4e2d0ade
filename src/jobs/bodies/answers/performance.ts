import type { Answers } from '../../contracts/insight.ts';
import type { PerformanceQuestions } from '../../contracts/questions/performance.ts';
import { answerCalibration } from './performance/calibration.ts';
import { answerCellRows } from './performance/cell-rows.ts';
import { answerCurves } from './performance/curves.ts';
import { answerMetrics } from './performance/metrics.ts';
import { answerResiduals } from './performance/residuals.ts';
import { answerRivals } from './performance/rivals.ts';
import { answerThresholds } from './performance/thresholds.ts';

/** Answers how good a model is on its test rows: metrics with intervals, curves, thresholds. */
export const performanceAnswers: Answers<PerformanceQuestions> = {
  metrics: answerMetrics,
  thresholds: answerThresholds,
  curves: answerCurves,
  calibration: answerCalibration,
  residuals: answerResiduals,
  rivals: answerRivals,
  'cell rows': answerCellRows,
};
