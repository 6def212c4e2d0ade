import { useMemo } from 'react';
import type { Box } from '../../../core/explore/box.ts';
import { meanInterval } from '../../../core/statistics/mean-interval.ts';
import { IntervalChart } from '../../../ui/charts/interval-chart.tsx';

/** The mean of a number in each bin or category, with the interval that 95 % of such samples hold the truth in. */
export function MeanByPart({
  parts,
  number,
  by,
  unit,
}: {
  /** Labels are told apart, so they must be unique. */
  readonly parts: readonly (Box & { readonly label: string })[];
  readonly number: string;
  readonly by: string;
  readonly unit: string;
}) {
  // One row has no interval.
  const told = useMemo(() => parts.filter(({ rows }) => rows > 1), [parts]);
  const points = useMemo(
    () =>
      told.map(({ label, mean, sd, rows }) => ({
        label,
        value: mean,
        rows,
        ...meanInterval(mean, sd, rows),
      })),
    [told],
  );
  const overall = useMemo(() => {
    const rows = told.reduce((sum, part) => sum + part.rows, 0);
    return {
      label: 'All of these',
      value: told.reduce((sum, { mean, rows: own }) => sum + mean * own, 0) / rows,
    };
  }, [told]);
  if (points.length === 0) return null;
  return (
    <IntervalChart
      title={`Mean of ${number} by ${by}`}
      description="Each dot is the mean in that part of the rows, with its 95 % interval (Student’s t)."
      points={points}
      unit={`Mean of ${unit}`}
      overall={overall}
    />
  );
}
