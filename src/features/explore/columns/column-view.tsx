import { useState } from 'react';
import { Link } from 'wouter';
import type { BinChoice } from '../../../core/explore/column-detail.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ColumnField } from '../column-field.tsx';
import { ColumnPictures } from './column-pictures.tsx';
import type { ViewProps } from '../explored.ts';
import { PairPictures } from '../pair/pair-pictures.tsx';
import { columnSentence, shapeItems, summaryItems } from './summary-items.ts';
import { SummaryList } from './summary-list.tsx';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';

/** One column looked at closely, by itself and with the one to be predicted. */
export function ColumnView({ column, ...view }: ViewProps & { readonly column: ColumnSchema }) {
  const { dataset, target, go, pathOf } = view;
  const goal = dataset.schema.find(({ name }) => name === target);
  return (
    <>
      <Row gap={4} align="end">
        <ColumnField
          label="Column"
          schema={dataset.schema}
          value={column.name}
          onChange={name => go({ column: name })}
        />
        <Link href={pathOf({ column: null })}>All columns</Link>
      </Row>
      <OneColumn {...view} column={column} />
      {goal !== undefined && goal !== column && !namesRows(column) && (
        <WithTarget {...view} column={column} goal={goal} />
      )}
    </>
  );
}

/** Names and free text have nearly as many values as rows: side by side with the target they show nothing. */
function namesRows({ kind }: ColumnSchema): boolean {
  return kind === 'identifier' || kind === 'text';
}

const usualBins = 30;

const binRules = [
  { value: 'freedman-diaconis', label: 'By Freedman and Diaconis' },
  { value: 'usual', label: `${usualBins} bins` },
  { value: 'own', label: 'A number of my own' },
] as const;
const mostBins = 400;

function OneColumn({ dataset, address, column }: ViewProps & { readonly column: ColumnSchema }) {
  const [rule, setRule] = useState<(typeof binRules)[number]['value']>('freedman-diaconis');
  const [own, setOwn] = useState<number | null>(usualBins);
  const fits = own !== null && Number.isInteger(own) && own >= 1 && own <= mostBins;
  const counted = rule === 'own' && fits ? own : usualBins;
  const bins: BinChoice = rule === 'freedman-diaconis' ? rule : counted;
  const answer = useAnswer(
    'describe',
    { datasetVersionId: dataset.id, conditions: address.conditions, column: column.name, bins },
    column.name,
  );
  const measured = column.kind === 'number' || column.kind === 'integer' || column.kind === 'datetime';
  return (
    <Panel
      title={column.name}
      description={answer.state === 'done' ? columnSentence(answer.value.profile) : column.kind}
    >
      <Stack gap={5}>
        {measured && (
          <Row gap={4} align="end">
            <SelectField label="Bins of the histogram" value={rule} onChange={setRule} options={binRules} />
            {rule === 'own' && (
              <NumberField
                label="How many"
                value={own}
                onChange={setOwn}
                min={1}
                max={mostBins}
                step={1}
                error={fits ? undefined : `A whole number from 1 to ${mostBins}.`}
              />
            )}
          </Row>
        )}
        <WhenAnswered
          answer={answer}
          label="Reading the column"
          failedTitle="The column could not be looked at"
        >
          {({ profile, detail }) => (
            <Stack gap={5}>
              <SummaryList items={[...summaryItems(profile), ...shapeItems(profile)]} />
              <ColumnPictures profile={profile} detail={detail} />
            </Stack>
          )}
        </WhenAnswered>
      </Stack>
    </Panel>
  );
}

function WithTarget({
  project,
  dataset,
  address,
  column,
  goal,
}: ViewProps & { readonly column: ColumnSchema; readonly goal: ColumnSchema }) {
  const answer = useAnswer('pair', {
    datasetVersionId: dataset.id,
    conditions: address.conditions,
    first: column.name,
    second: goal.name,
  });
  return (
    <Panel
      title={`${column.name} and ${goal.name}`}
      description="How it goes together with the target, over the rows that have both. The p here is of this pair alone; among the relations it is corrected for the number of columns."
    >
      <WhenAnswered answer={answer} label="Comparing" failedTitle="The two could not be compared">
        {pair => (
          <PairPictures
            pair={pair}
            first={column}
            second={goal}
            positive={project.problem?.target === goal.name ? project.problem.positive : null}
          />
        )}
      </WhenAnswered>
    </Panel>
  );
}
