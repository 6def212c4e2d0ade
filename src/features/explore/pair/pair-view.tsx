import { Button } from '../../../ui/buttons/button.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ColumnField } from '../column-field.tsx';
import type { ViewProps } from '../explored.ts';
import { PairPictures } from './pair-pictures.tsx';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';

/** Any two columns together. */
export function PairView({ project, dataset, address, target, go }: ViewProps) {
  const { schema } = dataset;
  const second = schema.find(({ name }) => name === (address.with ?? target));
  const first =
    schema.find(({ name }) => name === address.column) ?? schema.find(column => column !== second);
  const answer = useAnswer(
    'pair',
    first === undefined || second === undefined
      ? null
      : {
          datasetVersionId: dataset.id,
          conditions: address.conditions,
          first: first.name,
          second: second.name,
        },
  );
  const choose = (change: Parameters<typeof go>[0]) =>
    go({ column: first?.name ?? null, with: second?.name ?? null, ...change }, { replace: true });
  return (
    <Panel title="Two columns together" description="Over the rows that have both values.">
      <Stack gap={5}>
        <Row gap={4} align="end">
          <ColumnField
            label="First column"
            schema={schema}
            value={first?.name ?? null}
            onChange={column => choose({ column })}
          />
          <ColumnField
            label="Second column"
            schema={schema}
            value={second?.name ?? null}
            onChange={name => choose({ with: name })}
          />
          <Button onClick={() => choose({ column: second?.name ?? null, with: first?.name ?? null })}>
            Swap
          </Button>
        </Row>
        {first !== undefined && second !== undefined && (
          <WhenAnswered answer={answer} label="Comparing" failedTitle="The two could not be compared">
            {pair => (
              <PairPictures
                pair={pair}
                first={first}
                second={second}
                positive={project.problem?.target === second.name ? project.problem.positive : null}
              />
            )}
          </WhenAnswered>
        )}
      </Stack>
    </Panel>
  );
}
