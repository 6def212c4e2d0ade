import { useState } from 'react';
import type { ColumnKind } from '../../../core/table/column.ts';
import type { SchemeEstimate } from '../../../core/selection/validation/split-schemes.ts';
import { shownScore, testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { requireDatasetVersion } from '../../../storage/data/project-dataset.ts';
import { formatScore } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { AskedPanel } from '../asked-panel.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';

const option = ({ name }: { readonly name: string }) => ({ value: name, label: name });
const none = { value: '', label: 'none' };

const isStratum = ({ kind }: { readonly kind: ColumnKind }) => kind !== 'identifier' && kind !== 'text';

/** What the estimate would have been with another way of cutting the rows. */
export function SchemesPanel({ run }: EvaluateViewProps) {
  const [group, setGroup] = useState('');
  const [time, setTime] = useState('');
  const [stratum, setStratum] = useState('');
  const version = useLoaded(() => requireDatasetVersion(run.datasetVersionId), [run.datasetVersionId]);
  const { metric } = run.problem;
  const { label } = testMetric(testMetricOf(metric));
  const schema = version.state === 'done' ? version.value.schema : [];
  const others = schema.filter(({ name }) => name !== run.problem.target);
  return (
    <AskedPanel
      title="Other ways of cutting"
      description="A random cut flatters where rows of one person or one day are on both sides: cut by that column and compare. Where a rare part matters for its own, each fold can have its share of it."
      kind="split schemes"
      runId={run.id}
      asks={{ group: group || null, time: time || null, stratum: stratum || null }}
      action="Compare"
      running="Cutting in other ways"
      choice={
        <>
          <SelectField
            label="Rows that belong together"
            value={group}
            onChange={setGroup}
            options={[none, ...others.map(option)]}
          />
          <SelectField
            label="Order in time"
            value={time}
            onChange={setTime}
            options={[
              none,
              ...others
                .filter(({ kind }) => kind === 'datetime' || kind === 'integer' || kind === 'number')
                .map(option),
            ]}
          />
          <SelectField
            label="In each fold alike"
            value={stratum}
            onChange={setStratum}
            options={[
              none,
              ...(run.problem.task === 'regression' ? schema : others).filter(isStratum).map(option),
            ]}
          />
        </>
      }
    >
      {({ schemes }) => (
        <DataTable
          caption={`${label} by how the rows are cut`}
          columns={[
            { id: 'name', header: 'Cut', cell: ({ name }: SchemeEstimate) => name },
            { id: 'folds', header: 'Folds', numeric: true, cell: ({ folds }) => folds },
            {
              id: 'score',
              header: label,
              numeric: true,
              cell: estimate =>
                estimate.state === 'done'
                  ? `${formatScore(shownScore(metric, estimate.spread.mean))} ± ${formatScore(2 * estimate.spread.sd)}`
                  : estimate.error,
            },
          ]}
          rows={schemes}
          rowKey={({ name }) => name}
        />
      )}
    </AskedPanel>
  );
}
