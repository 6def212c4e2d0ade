import { useMemo } from 'react';
import { cellInWords } from '../../../core/inspection/in-words.ts';
import type { ShapAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { ScatterChart } from '../../../ui/charts/scatter-chart.tsx';
import { SwarmChart } from '../../../ui/charts/swarm-chart.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { unitLabels } from './explained.ts';

const mostCategories = 12;

/** What one column adds, against the value that a row has in it. */
export function ShapDependence({
  answer,
  column,
  onChoose,
}: {
  readonly answer: ShapAnswer;
  readonly column: string | null;
  readonly onChoose: (column: string) => void;
}) {
  const { columns, meanAbsolute, times, unit } = answer;
  const strongest = meanAbsolute.indexOf(Math.max(...meanAbsolute));
  const place = column !== null && columns.includes(column) ? columns.indexOf(column) : strongest;
  const name = columns[place]!;
  const yLabel = `SHAP value (${unitLabels[unit].toLowerCase()})`;
  const points = useMemo(() => pointsOf(answer, place), [answer, place]);
  const description = `A point for each of ${formatNumber(answer.rows)} test rows. Points above each other have the same value, but other columns that change what it means.`;
  return (
    <Panel>
      <Stack gap={4}>
        <div className="explain-field">
          <SelectField
            label="Column"
            value={name}
            onChange={onChoose}
            options={columns.map(value => ({ value, label: value }))}
          />
        </div>
        {points.kind === 'numbers' ? (
          <ScatterChart
            title={`What ${name} adds`}
            description={description}
            x={points.x}
            y={points.y}
            xLabel={name}
            yLabel={yLabel}
            xTime={times[place]}
            guide="zero"
            height={300}
          />
        ) : (
          <SwarmChart
            title={`What ${name} adds`}
            description={description}
            rows={points.rows}
            unit={yLabel}
            low=""
            high=""
            other="A row"
          />
        )}
      </Stack>
    </Panel>
  );
}

function pointsOf({ columns, values, cells, times }: ShapAnswer, place: number) {
  const own = cells[place]!;
  const said = own.map((_, row) => values[row * columns.length + place]!);
  if (own.some(cell => typeof cell === 'number')) {
    const known = [...own.keys()].filter(row => typeof own[row] === 'number');
    return {
      kind: 'numbers',
      x: known.map(row => own[row] as number),
      y: known.map(row => said[row]!),
    } as const;
  }
  const groups = Map.groupBy(own.keys(), row => cellInWords(own[row]!, times[place]!, formatNumber));
  const rows = [...groups]
    .toSorted((a, b) => b[1].length - a[1].length)
    .slice(0, mostCategories)
    .map(([label, members]) => ({
      label,
      points: members.map(row => ({
        x: said[row]!,
        shade: null,
        text: `${label}\n${formatNumber(said[row]!)}`,
      })),
      text: `${formatNumber(members.reduce((sum, row) => sum + said[row]!, 0) / members.length)} in the mean of ${members.length} rows`,
    }));
  return { kind: 'categories', rows } as const;
}
