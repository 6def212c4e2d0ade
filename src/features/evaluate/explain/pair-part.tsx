import { useMemo } from 'react';
import type { Grid } from '../../../core/inspection/grid.ts';
import { cellInWords } from '../../../core/inspection/in-words.ts';
import type { JointDependenceAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { CellChart } from '../../../ui/charts/cell-chart.tsx';
import { seriesColor } from '../../../ui/charts/plot/series-colors.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { axisOf, explainedBy, type ExplainPartProps } from './explained.ts';
import { WhenExplained } from './when-explained.tsx';

/** What the model says as two columns change together. */
export function PairPart(props: ExplainPartProps) {
  const { run, address, go, columns } = props;
  const first = columns.find(name => name === address.column) ?? columns[0]!;
  const others = columns.filter(name => name !== first);
  const second = others.find(name => name === address.with) ?? others[0];
  if (second === undefined)
    return (
      <EmptyState title="The model looks at one column alone">There is no pair to ask about.</EmptyState>
    );
  return (
    <Stack gap={5}>
      <Row gap={4} align="end">
        <SelectField
          label="First column"
          value={first}
          onChange={name => go({ column: name, with: name === second ? first : second })}
          options={optionsOf(columns)}
        />
        <SelectField
          label="Second column"
          value={second}
          onChange={name => go({ column: first, with: name })}
          options={optionsOf(others)}
        />
      </Row>
      <WhenExplained
        kind="jointDependence"
        runId={run.id}
        asks={{ class: address.class, first, second }}
        title="Asking the model about both"
      >
        {answer => <Joint {...props} answer={answer} />}
      </WhenExplained>
    </Stack>
  );
}

function optionsOf(names: readonly string[]) {
  return names.map(name => ({ value: name, label: name }));
}

function Joint({ run, address, answer }: ExplainPartProps & { readonly answer: JointDependenceAnswer }) {
  const { first, second, mean, rows } = answer;
  const { label, percent } = axisOf(explainedBy(run, address));
  const chart = useMemo(() => {
    const [across, down] = [labelsOf(first), labelsOf(second)];
    const all = mean.flat();
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const spell = percent ? formatPercent : formatNumber;
    return {
      across,
      down: down.toReversed(),
      cells: mean.flatMap((line, i) =>
        line.map((value, j) => ({
          x: across[i]!,
          y: down[j]!,
          value,
          shade: most > least ? (value - least) / (most - least) : 0,
          color: seriesColor(0),
          text: `${label}: ${spell(value)}`,
        })),
      ),
    };
  }, [first, second, mean, label, percent]);
  return (
    <Panel>
      <CellChart
        title={`Partial dependence on ${first.column} and ${second.column}`}
        description={`What the model says in the mean over ${formatNumber(rows)} test rows when both are set and all else stays; the stronger the colour, the more. Columns that work apart give even steps; where one changes what the other does, they do not.`}
        columns={chart.across}
        rows={chart.down}
        cells={chart.cells}
        xLabel={first.column}
        yLabel={second.column}
        valueLabel={label}
      />
    </Panel>
  );
}

/** Unique, in the grid's order. */
function labelsOf(grid: Grid): readonly string[] {
  const time = grid.kind === 'numbers' && grid.time;
  const labels = grid.values.map(value =>
    cellInWords(value, time, number => formatNumber(Number(number.toPrecision(3)))),
  );
  return labels.map((label, i) => (labels.indexOf(label) === i ? label : `${label} (${i + 1})`));
}
