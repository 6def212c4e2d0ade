import { useEffect, useState } from 'react';
import { BarChart, type Bar, type BarChartProps } from './bar-chart.tsx';
import { whenItsTurn } from './plot/draw-queue.ts';

/** Bars that take a while to compute: in a task of their own, the old ones stand meanwhile; nothing where there are none. */
export function LateBarChart({
  compute,
  ...chart
}: Omit<BarChartProps, 'bars'> & {
  /** Must be stable (useCallback), or it is computed at every render. */
  readonly compute: () => readonly Bar[];
}) {
  const [bars, setBars] = useState<readonly Bar[]>([]);
  useEffect(() => whenItsTurn(() => setBars(compute())), [compute]);
  return bars.length === 0 ? null : <BarChart {...chart} bars={bars} />;
}
