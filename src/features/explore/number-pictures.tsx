import { useMemo } from 'react';
import type { PairDetail } from '../../core/explore/pair-detail.ts';
import type { ColumnSchema } from '../../core/table/column.ts';
import { BoxChart } from '../../ui/charts/box-chart.tsx';
import { DensityChart } from '../../ui/charts/density-chart.tsx';
import { ScatterChart } from '../../ui/charts/scatter-chart.tsx';
import { formatNumber } from '../../ui/format-number.ts';
import { Columns } from '../../ui/stack.tsx';
import { spanLabels, unitOf } from './bin-labels.ts';

/** Two numbers: points while they can be told apart, else where they are dense; and the second by tenths of the first. */
export function NumberPictures({
  pair,
  first,
  second,
}: {
  readonly pair: Extract<PairDetail, { shape: 'numbers' }>;
  readonly first: ColumnSchema;
  readonly second: ColumnSchema;
}) {
  const { cloud, tenths } = pair;
  const boxes = useMemo(() => {
    const edges = [...tenths.map(({ from }) => from), tenths.at(-1)?.to ?? 0];
    const labels = spanLabels(edges, first.kind === 'datetime');
    return tenths.map(({ box }, i) => ({ label: labels[i]!, ...box }));
  }, [tenths, first.kind]);
  if (cloud.rows === 0) return <p>No row has both values.</p>;
  const words = { title: `${second.name} against ${first.name}`, height: 340 };
  const labels = {
    xLabel: unitOf(first),
    yLabel: unitOf(second),
    xTime: first.kind === 'datetime',
    yTime: second.kind === 'datetime',
  };
  const all = cloud.points.x.length === cloud.rows;
  return (
    <Columns least="22rem" gap={5}>
      {all || cloud.xEdges.length === 0 ? (
        <ScatterChart
          {...words}
          {...labels}
          description="Every row that has both values is a point."
          x={cloud.points.x}
          y={cloud.points.y}
        />
      ) : (
        <DensityChart
          {...words}
          {...labels}
          description={`All ${formatNumber(cloud.rows)} rows that have both, counted in cells; darker means more, by the logarithm.`}
          xEdges={cloud.xEdges}
          yEdges={cloud.yEdges}
          cells={cloud.cells}
        />
      )}
      <BoxChart
        title={`${second.name} by tenths of ${first.name}`}
        description={`Each box is about a tenth of the rows, by ${first.name}.`}
        boxes={boxes}
        unit={unitOf(second)}
        time={second.kind === 'datetime'}
      />
    </Columns>
  );
}
