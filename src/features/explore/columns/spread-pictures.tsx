import { useMemo } from 'react';
import type { ColumnDetail } from '../../../core/explore/column-detail.ts';
import { BoxChart } from '../../../ui/charts/box-chart.tsx';
import { HistogramChart } from '../../../ui/charts/histogram-chart.tsx';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';

const percentAxis = { label: 'Share of rows at or below', domain: [0, 1] as const, percent: true };
const normalAxis = { label: 'Normal quantile, in sd' };
const densityAxis = { label: 'Density' };

/** How numbers are spread: histogram, density, box, against the normal distribution, cumulative. */
export function SpreadPictures({
  name,
  detail: { histogram, density, box, quantiles, cumulative },
}: {
  readonly name: string;
  readonly detail: Extract<ColumnDetail, { shape: 'number' }>;
}) {
  const axis = useMemo(() => ({ label: name }), [name]);
  const curve = useMemo(() => (density === null ? [] : [{ label: name, ...density }]), [name, density]);
  const shares = useMemo(() => [{ label: name, ...cumulative }], [name, cumulative]);
  const points = useMemo(() => [{ label: name, ...quantiles }], [name, quantiles]);
  const boxes = useMemo(() => (box === null ? [] : [{ label: name, ...box }]), [name, box]);
  const normal = useMemo(() => normalLine(quantiles), [quantiles]);
  return (
    <Columns least="22rem" gap={5}>
      {histogram === null ? (
        <p>Its values lie too far apart to be drawn in bins.</p>
      ) : (
        <HistogramChart
          title={`Histogram of ${name}`}
          description={`Rows in ${histogram.counts.length} bins of equal width.`}
          unit={name}
          {...histogram}
        />
      )}
      {density !== null && (
        <LineChart
          title={`Density of ${name}`}
          description="A smooth curve by a Gaussian kernel (Scott’s rule); its area is 1."
          series={curve}
          x={axis}
          y={densityAxis}
        />
      )}
      <BoxChart
        title={`Box of ${name}`}
        description="Quartiles, median, mean (diamond), whiskers to 1.5 times the box, the outermost outliers."
        boxes={boxes}
        unit={name}
      />
      <LineChart
        title={`${name} against the normal distribution`}
        description="A Q-Q plot: on the dashed line the values would be as a normal distribution has them."
        series={points}
        x={normalAxis}
        y={axis}
        reference={normal}
      />
      <LineChart
        title={`Cumulative share of ${name}`}
        description="The share of rows at or below each value."
        series={shares}
        x={axis}
        y={percentAxis}
      />
    </Columns>
  );
}

/** The line through the quartiles, as R's qqline. */
function normalLine({ x, y }: { readonly x: readonly number[]; readonly y: readonly number[] }) {
  if (x.length < 4) return undefined;
  const [low, high] = [Math.floor(x.length / 4), Math.floor((3 * x.length) / 4)];
  const slope = (y[high]! - y[low]!) / (x[high]! - x[low]!);
  const at = (place: number): readonly [number, number] => [place, y[low]! + slope * (place - x[low]!)];
  return { label: 'Normal', from: at(x[0]!), to: at(x.at(-1)!) };
}
