import { mostGroups } from '../../../core/explore/group-count.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';
import type { ViewProps } from '../explored.ts';
import { FoundGroups } from './found-groups.tsx';
import { SaveColumn } from './save-column.tsx';
import { UnusualTable } from './unusual-table.tsx';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const counts = Array.from({ length: mostGroups - 1 }, (_, i) => String(i + 2));

/** The rows in groups of those that are alike, what tells the groups apart, and rows that are like none. */
export function GroupsView({ dataset, address, target, told, step, go }: ViewProps) {
  const { conditions, groups } = address;
  const except = [...(target === null ? [] : [target]), ...told.filter(name => name !== target)];
  const answer = useAnswer(
    'groups',
    { datasetVersionId: dataset.id, conditions, except, groups, target },
    JSON.stringify({ conditions, except }),
  );
  const saving = {
    names: dataset.schema.map(({ name }) => name),
    isBusy: step.job.state === 'running',
  };
  return (
    <Panel
      title="Groups of rows"
      description={`Rows that are alike, by k-means on all columns${except.length === 0 ? '' : ` but ${list.format(except)}`}: numbers in standard units, missing values at the median, a feature for each category.`}
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
              <FoundGroups found={found} schema={dataset.schema} target={target} />
              <SaveColumn
                {...saving}
                label="Name of the column of groups"
                button="Save the groups as a column"
                proposed="group"
                onSave={to => step.start(dataset, { ...found.step, to }, null)}
              />
              <UnusualTable unusual={found.unusual} drawn={found.drawn} />
              <SaveColumn
                {...saving}
                label="Name of the column of scores"
                button="Save the scores as a column"
                proposed="unusual"
                onSave={to => step.start(dataset, { ...found.unusual.step, to }, null)}
              />
            </Stack>
          )}
        </WhenAnswered>
      </Stack>
    </Panel>
  );
}
