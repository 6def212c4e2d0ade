import { useMemo } from 'react';
import type { PairDetail } from '../../../core/explore/pair-detail.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { BoxChart } from '../../../ui/charts/box-chart.tsx';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import { unitOf } from './bin-labels.ts';
import { inLabelOrder } from './label-order.ts';
import { MeanByPart } from './mean-by-part.tsx';

const dayMs = 86_400_000;
/** More curves could not be told apart. */
const mostCurves = 4;

/** The number's spread in each category: boxes, and the density of the largest. */
export function GroupPictures({
  pair,
  number,
  category,
}: {
  readonly pair: Extract<PairDetail, { shape: 'groups' }>;
  readonly number: ColumnSchema;
  readonly category: string;
}) {
  const { groups, categories } = pair;
  const time = number.kind === 'datetime';
  const unit = unitOf(number);
  const boxes = useMemo(() => groups.map(({ label, box }) => ({ label, ...box })), [groups]);
  const curves = useMemo(
    () =>
      inLabelOrder(groups.slice(0, mostCurves)).flatMap(({ label, density }) =>
        density === null
          ? []
          : [{ label, x: density.x, y: time ? density.y.map(perMs => perMs * dayMs) : density.y }],
      ),
    [groups, time],
  );
  const axes = useMemo(
    () => ({ x: { label: unit, time }, y: { label: time ? 'Density, per day' : 'Density' } }),
    [unit, time],
  );
  return (
    <Columns least="22rem" gap={5}>
      <BoxChart
        title={`${number.name} by ${category}`}
        description={
          categories > groups.length
            ? `The ${groups.length} most frequent of ${categories} values: quartiles, median, mean (diamond), whiskers to 1.5 times the box.`
            : 'Quartiles, median, mean (diamond), whiskers to 1.5 times the box, outliers beyond.'
        }
        boxes={boxes}
        unit={unit}
        time={time}
      />
      {pair.number === 'second' && !time && (
        <MeanByPart parts={boxes} number={number.name} by={category} unit={unit} />
      )}
      {curves.length > 0 && (
        <LineChart
          title={`Density of ${number.name} by ${category}`}
          description={
            categories > mostCurves
              ? `The ${mostCurves} most frequent values; the area under each curve is 1.`
              : 'The area under each curve is 1.'
          }
          series={curves}
          {...axes}
        />
      )}
    </Columns>
  );
}
