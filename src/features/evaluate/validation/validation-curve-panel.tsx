import { useState } from 'react';
import { type EstimatorName, estimatorEntries } from '../../../core/models/catalogue.ts';
import type { ParamSpec } from '../../../core/models/entry.ts';
import type { Questions } from '../../../jobs/contracts/insight.ts';
import { shownScore, testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { AskedPanel } from '../asked-panel.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { curveSeries } from './curve-series.ts';
import { paramValues } from './param-values.ts';

const title = 'Validation curve';

/** How the model changes with one of its parameters, all else alike. */
export function ValidationCurvePanel({
  run,
  estimator,
}: EvaluateViewProps & { readonly estimator: EstimatorName }) {
  const specs: readonly ParamSpec[] = estimatorEntries[estimator].params;
  const [chosen, setChosen] = useState(specs[0]?.name ?? null);
  const spec = specs.find(({ name }) => name === chosen);
  if (spec === undefined)
    return <Panel title={title}>This model has no parameter that could be varied.</Panel>;
  return (
    <AskedPanel
      title={title}
      description="One parameter is varied, everything else stays as it is; scored on both sides of each fold."
      kind="validation curve"
      runId={run.id}
      asks={{ param: spec.name, values: paramValues(spec) }}
      action="Try its values"
      running={`Trying values of ${spec.label}`}
      choice={
        <SelectField
          label="Parameter"
          value={spec.name}
          onChange={setChosen}
          options={specs.map(({ name, label }) => ({ value: name, label }))}
        />
      }
    >
      {answer => <ParamCurve run={run} spec={spec} answer={answer} />}
    </AskedPanel>
  );
}

function ParamCurve({
  run,
  spec,
  answer: { points },
}: EvaluateViewProps & {
  readonly spec: ParamSpec;
  readonly answer: Questions['validation curve']['answer'];
}) {
  const { metric } = run.problem;
  const { label } = testMetric(testMetricOf(metric));
  const measured = points.flatMap(({ value, point }) => (point === null ? [] : [{ value, point }]));
  const failed = points.length - measured.length;
  const best = measured.reduce(
    (a, b) => (b.point.validation.mean > a.point.validation.mean ? b : a),
    measured[0]!,
  );
  if (measured.length === 0) return <p>None of its values could be fitted on these rows.</p>;
  const told = `Best on other rows at ${String(best.value)}: ${formatScore(shownScore(metric, best.point.validation.mean))}.${failed === 0 ? '' : ` ${failed} of its values could not be fitted.`}`;
  if (spec.kind === 'choice')
    return (
      <DataTable
        caption={told}
        columns={[
          { id: 'value', header: spec.label, cell: ({ value }) => String(value ?? 'none') },
          {
            id: 'train',
            header: 'On rows learned from',
            numeric: true,
            cell: ({ point }) => formatScore(shownScore(metric, point.train.mean)),
          },
          {
            id: 'validation',
            header: 'On other rows',
            numeric: true,
            cell: ({ point }) =>
              `${formatScore(shownScore(metric, point.validation.mean))} ± ${formatScore(point.validation.sd)}`,
          },
        ]}
        rows={measured}
        rowKey={({ value }) => String(value)}
      />
    );
  const log = spec.scale === 'log';
  return (
    <LineChart
      title={`${label} by ${spec.label}`}
      description={told}
      series={curveSeries(
        measured.map(({ point }) => point),
        measured.map(({ value }) => (log ? Math.log10(Number(value)) : Number(value))),
        metric,
      )}
      x={{ label: log ? `${spec.label}, as a power of ten` : spec.label }}
      y={{ label }}
      reference={undefined}
    />
  );
}
