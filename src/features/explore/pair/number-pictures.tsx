import { useMemo, useState } from 'react';
import type { PairDetail } from '../../../core/explore/pair-detail.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { BoxChart } from '../../../ui/charts/box-chart.tsx';
import { DensityChart } from '../../../ui/charts/density-chart.tsx';
import { ScatterChart } from '../../../ui/charts/scatter-chart.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { MeanByPart } from './mean-by-part.tsx';
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
  const all = cloud.points.x.length === cloud.rows;
  const countable = cloud.xEdges.length > 0;
  const [chosen, setChosen] = useState<'points' | 'cells' | null>(null);
  const drawing = countable ? (chosen ?? (all ? 'points' : 'cells')) : 'points';
  if (cloud.rows === 0) return <p>No row has both values.</p>;
  const words = { title: `${second.name} against ${first.name}`, height: 340 };
  const labels = {
    xLabel: unitOf(first),
    yLabel: unitOf(second),
    xTime: first.kind === 'datetime',
    yTime: second.kind === 'datetime',
  };
  return (
    <Columns least="22rem" gap={5}>
      <Stack gap={3}>
        {countable && (
          <div className="explore-field">
            <SelectField
              label="Drawn as"
              value={drawing}
              onChange={setChosen}
              options={[
                { value: 'points', label: 'Points' },
                { value: 'cells', label: 'Rows in cells (2-D histogram)' },
              ]}
            />
          </div>
        )}
        {drawing === 'points' ? (
          <ScatterChart
            {...words}
            {...labels}
            description={
              all
                ? 'Every row that has both values is a point.'
                : `${formatNumber(cloud.points.x.length)} of the ${formatNumber(cloud.rows)} rows that have both, drawn at random: the cells count all of them.`
            }
            x={cloud.points.x}
            y={cloud.points.y}
          />
        ) : (
          <DensityChart
            {...words}
            {...labels}
            description={`All ${formatNumber(cloud.rows)} rows that have both, counted in cells; the stronger the colour the more, by the logarithm.`}
            xEdges={cloud.xEdges}
            yEdges={cloud.yEdges}
            cells={cloud.cells}
          />
        )}
      </Stack>
      <BoxChart
        title={`${second.name} by tenths of ${first.name}`}
        description={`Each box is about a tenth of the rows, by ${first.name}.`}
        boxes={boxes}
        unit={unitOf(second)}
        time={second.kind === 'datetime'}
      />
      {second.kind !== 'datetime' && (
        <MeanByPart parts={boxes} number={second.name} by={`tenths of ${first.name}`} unit={unitOf(second)} />
      )}
    </Columns>
  );
}
