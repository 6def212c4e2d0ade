import { useMemo } from 'react';
import { mostAxes, type ParallelSets } from '../../../core/explore/parallel-sets.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { ParallelSetsChart } from '../../../ui/charts/sets/parallel-sets-chart.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { ViewProps } from '../explored.ts';
import { changeSet, proposeSets, setAxes } from './sets-columns.ts';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';

/** How the rows part by up to four columns at once. */
export function SetsView({ dataset, address, target, go }: ViewProps) {
  const proposed = useMemo(() => proposeSets(dataset.profile, target), [dataset.profile, target]);
  const columns = address.columns?.slice(0, mostAxes) ?? proposed;
  const answer = useAnswer(
    'sets',
    columns.length < 2 ? null : { datasetVersionId: dataset.id, conditions: address.conditions, columns },
  );
  const choose = (place: number, name: string) =>
    go({ columns: changeSet(columns, place, name) }, { replace: true });
  return (
    <Panel
      title="Parallel sets"
      description="Two to four columns side by side; a ribbon is as thick as the rows that share both of its categories. Numbers are cut into quarters of the rows."
    >
      <Stack gap={5}>
        <Row gap={4} align="end">
          {[...columns, ...(columns.length < mostAxes ? [''] : [])].map((name, place) => (
            <div key={`${place} ${name}`} className="explore-field">
              <SelectField
                label={`Column ${place + 1}`}
                value={name}
                onChange={chosen => choose(place, chosen)}
                options={optionsAt(place, columns, dataset.schema)}
              />
            </div>
          ))}
        </Row>
        {columns.length < 2 ? (
          <p>Choose two columns at least.</p>
        ) : (
          <WhenAnswered
            answer={answer}
            label="Counting"
            failedTitle="The columns could not be shown together"
          >
            {sets => <Sets sets={sets} schema={dataset.schema} target={target} />}
          </WhenAnswered>
        )}
      </Stack>
    </Panel>
  );
}

/** Every column once; the third and fourth may be left out. */
function optionsAt(place: number, columns: readonly string[], schema: readonly ColumnSchema[]) {
  const isExtra = place >= columns.length || columns.length > 2;
  return [
    ...(isExtra ? [{ value: '', label: place >= columns.length ? 'None' : 'Leave it out' }] : []),
    ...schema
      .filter(
        ({ name, kind }) => kind !== 'identifier' && (name === columns[place] || !columns.includes(name)),
      )
      .map(({ name, kind }) => ({ value: name, label: `${name} (${kind})` })),
  ];
}

function Sets({
  sets,
  schema,
  target,
}: {
  readonly sets: ParallelSets;
  readonly schema: readonly ColumnSchema[];
  readonly target: string | null;
}) {
  const axes = useMemo(() => setAxes(sets, schema), [sets, schema]);
  const goal = axes.findIndex(({ name }) => name === target);
  const colorAxis = goal === -1 ? 0 : goal;
  const names = axes.map(({ name }) => name).join(', ');
  return (
    <ParallelSetsChart
      title={`Parallel sets of ${names}`}
      description={`Coloured by ${axes[colorAxis]!.name}; every row is counted once.`}
      axes={axes}
      paths={sets.paths}
      colorAxis={colorAxis}
    />
  );
}
