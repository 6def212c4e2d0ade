import { useMemo } from 'react';
import type { ColumnRelation } from '../../../core/explore/relation.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ColumnField } from '../column-field.tsx';
import type { ViewProps } from '../explored.ts';
import { RelationsTable } from './relations-table.tsx';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';

/** How each column goes together with the one to be predicted. */
export function RelationsView({ dataset, address, target, go, pathOf }: ViewProps) {
  const answer = useAnswer(
    'relate',
    target === null ? null : { datasetVersionId: dataset.id, conditions: address.conditions, target },
  );
  return (
    <Panel
      title="Relation to the target"
      description="One column at a time, less what chance alone would give. A weak column may still help together with others; a very strong one may give the answer away."
    >
      <Stack gap={5}>
        <ColumnField
          label="Target"
          schema={dataset.schema}
          value={target}
          onChange={name => go({ target: name }, { replace: true })}
        />
        {target !== null && (
          <WhenAnswered answer={answer} label="Relating" failedTitle="The columns could not be related">
            {relations => (
              <Stack gap={5}>
                {relations.length > 0 && <StrengthBars target={target} relations={relations} />}
                <p className="relations-note">
                  p is corrected for the {relations.length} columns by Holm’s method. Mutual information is in
                  nats, by three nearest neighbours where there are numbers (as scikit-learn’s
                  mutual_info_classif and mutual_info_regression, on at most 10,000 rows). Predictive power is
                  how much better than guessing one column alone predicts the target, from 0 to 1, on at most
                  50,000 rows.
                </p>
                <RelationsTable
                  target={target}
                  relations={relations}
                  pathOf={column => pathOf({ view: 'columns', column })}
                />
              </Stack>
            )}
          </WhenAnswered>
        )}
      </Stack>
    </Panel>
  );
}

const mostBars = 30;

function StrengthBars({
  target,
  relations,
}: {
  readonly target: string;
  readonly relations: readonly ColumnRelation[];
}) {
  const bars = useMemo(
    () =>
      relations.slice(0, mostBars).map(({ column, strength, direction }) => ({
        label: column,
        value: direction < 0 ? -strength : strength,
      })),
    [relations],
  );
  return (
    <BarChart
      title={`Strength of the link with ${target}`}
      description={`Strongest first${relations.length > mostBars ? `, ${mostBars} of ${relations.length}` : ''}. To the left where one falls as the other rises, or where the number is lower in the class that comes later in the alphabet; all else has no direction and stands to the right.`}
      unit="Strength, −1 to 1"
      bars={bars}
    />
  );
}
