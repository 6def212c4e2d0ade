import type { CurvePoint } from '../../../core/selection/validation/curve-point.ts';
import type { DecisionMetric } from '../../../lifecycle/project.ts';
import { shownScore } from '../../../lifecycle/evaluation/test-metrics.ts';
import type { LineSeries } from '../../../ui/charts/line-chart.tsx';

/** Both sides of a curve at the places `x`, each with a band of one standard deviation over the folds. */
export function curveSeries(
  points: readonly CurvePoint[],
  x: readonly number[],
  metric: DecisionMetric,
): readonly LineSeries[] {
  const sides = [
    { label: 'On rows learned from', side: 'train' },
    { label: 'On other rows', side: 'validation' },
  ] as const;
  return sides.map(({ label, side }) => {
    const ends = points.map(point => {
      const { mean, sd } = point[side];
      return [shownScore(metric, mean - sd), shownScore(metric, mean + sd)] as const;
    });
    return {
      label,
      x,
      y: points.map(point => shownScore(metric, point[side].mean)),
      band: { low: ends.map(pair => Math.min(...pair)), high: ends.map(pair => Math.max(...pair)) },
    };
  });
}
