import { useMemo, useState } from 'react';
import { cellInWords } from '../../../core/inspection/in-words.ts';
import { centredLines } from '../../../core/inspection/partial-dependence.ts';
import type { DependenceAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { BundleChart } from '../../../ui/charts/bundle-chart.tsx';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { axisOf, explainedBy, type ExplainPartProps } from './explained.ts';
import { sampleInWords } from './importance-part.tsx';
import { WhenExplained } from './when-explained.tsx';

/** What the model says along one column. */
export function ColumnPart(props: ExplainPartProps) {
  const { run, address, go, columns } = props;
  const column = columns.find(name => name === address.column) ?? columns[0]!;
  const [centred, setCentred] = useState(false);
  return (
    <Stack gap={5}>
      <Row gap={4} align="end">
        <SelectField
          label="Column"
          value={column}
          onChange={name => go({ column: name })}
          options={columns.map(name => ({ value: name, label: name }))}
        />
        <CheckboxField label="All lines begin at 0" checked={centred} onChange={setCentred} />
      </Row>
      <WhenExplained
        kind="dependence"
        runId={run.id}
        asks={{ class: address.class, column }}
        title={`Asking the model about ${column}`}
      >
        {answer => <Dependence {...props} answer={answer} column={column} centred={centred} />}
      </WhenExplained>
    </Stack>
  );
}

function Dependence({
  run,
  address,
  answer,
  column,
  centred,
}: ExplainPartProps & {
  readonly answer: DependenceAnswer;
  readonly column: string;
  readonly centred: boolean;
}) {
  const { grid, mean, lines, rows, testRows } = answer;
  const axis = axisOf(explainedBy(run, address));
  const sample = sampleInWords(rows, testRows);
  const y = useMemo(
    () => ({ label: centred ? `Change of ${axis.label}` : axis.label, percent: axis.percent }),
    [centred, axis.label, axis.percent],
  );
  const shown = useMemo(
    () => ({
      mean: centred ? mean.map(value => value - mean[0]!) : mean,
      lines: centred ? centredLines(lines) : lines,
    }),
    [mean, lines, centred],
  );
  const x = useMemo(() => ({ label: column, time: grid.kind === 'numbers' && grid.time }), [column, grid]);
  const bars = useMemo(
    () =>
      grid.kind === 'categories'
        ? grid.values.map((value, i) => ({
            label: cellInWords(value, false, formatNumber),
            value: shown.mean[i]!,
          }))
        : [],
    [grid, shown],
  );
  return (
    <Columns least="24rem">
      <Panel>
        {grid.kind === 'numbers' ? (
          <BundleChart
            title={`Partial dependence on ${column}`}
            description={`What the model says when ${column} is set to a value for every row and all else stays: the mean over ${sample}, and single rows (ICE). It asks about rows that may not exist where columns go together.`}
            at={grid.values}
            lines={shown.lines}
            mean={shown.mean}
            x={x}
            y={y}
            lineLabel={`${lines.length} single rows`}
            meanLabel="Mean"
            height={320}
          />
        ) : (
          <BarChart
            title={`Partial dependence on ${column}`}
            description={`What the model says when ${column} is set to a category for every row and all else stays: the mean over ${sample}, the most common category first.`}
            bars={bars}
            unit={y.label}
          />
        )}
      </Panel>
      <Panel>
        <Effects answer={answer} column={column} unit={`Effect on ${axis.label}`} />
      </Panel>
    </Columns>
  );
}

const description =
  'How what the model says changes along the column, among rows that have such values alone (accumulated local effects), around 0. Where it differs from partial dependence, columns go together, and this one is the one to trust.';

function Effects({
  answer: { effects },
  column,
  unit,
}: {
  readonly answer: DependenceAnswer;
  readonly column: string;
  readonly unit: string;
}) {
  const title = `Accumulated local effects of ${column}`;
  const drawn = useMemo(
    () =>
      effects.kind === 'numbers'
        ? {
            kind: 'numbers' as const,
            series: [{ label: 'Effect', x: effects.at, y: effects.effects }],
            x: { label: column, time: effects.time },
            y: { label: unit },
          }
        : {
            kind: 'categories' as const,
            bars: effects.at.map((value, i) => ({
              label: cellInWords(value, false, formatNumber),
              value: effects.effects[i]!,
            })),
          },
    [effects, column, unit],
  );
  return drawn.kind === 'numbers' ? (
    <LineChart
      title={title}
      description={description}
      series={drawn.series}
      x={drawn.x}
      y={drawn.y}
      height={320}
    />
  ) : (
    <BarChart
      title={title}
      description={`${description} From each category to the next less common one.`}
      bars={drawn.bars}
      unit={unit}
    />
  );
}
