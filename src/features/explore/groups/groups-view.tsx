import { mostGroups } from '../../../core/explore/group-count.ts';
import type { RowGroups } from '../../../core/explore/row-groups.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import type { DatasetVersion } from '../../../lifecycle/dataset-version.ts';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { ViewProps } from '../explored.ts';
import { GroupsTable } from './groups-table.tsx';
import { SaveGroups } from './save-groups.tsx';
import { UnusualTable } from './unusual-table.tsx';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';

const counts = Array.from({ length: mostGroups - 1 }, (_, i) => String(i + 2));

/** The rows in groups of those that are alike, what tells the groups apart, and rows that are like none. */
export function GroupsView({ dataset, address, target, step, go }: ViewProps) {
  const { conditions, groups } = address;
  const except = [target, groupsColumnOf(dataset)].filter(name => name !== null);
  const answer = useAnswer(
    'groups',
    { datasetVersionId: dataset.id, conditions, except, groups },
    JSON.stringify({ conditions, except }),
  );
  return (
    <Panel
      title="Groups of rows"
      description={`Rows that are alike, by k-means on all columns${except.length === 0 ? '' : ` but ${except.join(' and ')}`}: numbers in standard units, missing values at the median, a feature for each category.`}
    >
      <Stack gap={5}>
        <div className="explore-field">
          <SelectField
            label="How many groups"
            value={groups === null ? '' : String(groups)}
            onChange={chosen => go({ groups: chosen === '' ? null : Number(chosen) }, { replace: true })}
            options={[
              { value: '', label: 'As many as fit best' },
              ...counts.map(count => ({ value: count, label: count })),
            ]}
          />
        </div>
        <WhenAnswered answer={answer} label="Grouping the rows" failedTitle="The rows could not be grouped">
          {found => (
            <Stack gap={5}>
              <Found found={found} schema={dataset.schema} />
              <SaveGroups
                groups={found.step}
                names={dataset.schema.map(({ name }) => name)}
                isBusy={step.job.state === 'running'}
                onSave={own => step.start(dataset, own, null)}
              />
            </Stack>
          )}
        </WhenAnswered>
      </Stack>
    </Panel>
  );
}

/** The column of groups that this very version was made for. */
function groupsColumnOf({ origin }: DatasetVersion): string | null {
  return origin.kind === 'step' && origin.step.kind === 'addGroups' ? origin.step.to : null;
}

function Found({ found, schema }: { readonly found: RowGroups; readonly schema: readonly ColumnSchema[] }) {
  const { trials, best, drawn, rows } = found;
  const tried = trials.map(({ groups }) => groups);
  const looked =
    drawn === rows ? 'every row' : `${formatNumber(drawn)} of ${formatNumber(rows)} rows, drawn at random`;
  return (
    <Stack gap={5}>
      <p role="status">
        {`${best} groups fit best of those tried: looked at ${looked} and ${found.columns.length} columns.`}
      </p>
      <GroupsTable found={found} schema={schema} />
      <LineChart
        title="How well each number of groups fits"
        description="A greater silhouette: groups lie tighter and farther apart. The spread left always falls; past a bend more groups gain little."
        series={[
          { label: 'Silhouette', x: tried, y: trials.map(({ silhouette }) => silhouette) },
          { label: 'Spread left', x: tried, y: trials.map(({ spread }) => spread) },
        ]}
        x={{ label: 'Groups' }}
        y={{ label: 'Silhouette, share of spread' }}
      />
      <UnusualTable unusual={found.unusual} drawn={drawn} />
    </Stack>
  );
}
