import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { type SensitiveColumn, proposeSensitive } from '../../../lifecycle/data/sensitive-columns.ts';
import { getDataDictionary, getPrivacyScan } from '../../../storage/data/data-knowledge.ts';
import { requireDatasetVersion } from '../../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { FairnessFindings } from './fairness-findings.tsx';
import { useHeldRule } from './use-held-rule.ts';
import { GroupChoice } from './group-choice.tsx';

/** Whom the model serves worse: by which columns people are told apart, and how the model does on each group. */
export function FairnessView({ run }: EvaluateViewProps) {
  const known = useLoaded(() => readPeople(run), [run.id]);
  return (
    <WhenLoaded
      loaded={known}
      loadingLabel="Reading the columns…"
      failedTitle="The columns could not be read"
    >
      {({ schema, proposed }) => <Fairness run={run} schema={schema} proposed={proposed} />}
    </WhenLoaded>
  );
}

async function readPeople({ projectId, datasetVersionId, problem }: EvaluateViewProps['run']) {
  const [{ schema }, dictionary, scan] = await Promise.all([
    requireDatasetVersion(datasetVersionId),
    getDataDictionary(projectId),
    getPrivacyScan(datasetVersionId),
  ]);
  const grouping = schema.filter(
    ({ name, kind }) => name !== problem.target && kind !== 'text' && kind !== 'identifier',
  );
  return { schema: grouping, proposed: proposeSensitive(schema, problem.target, { dictionary, scan }) };
}

function Fairness({
  run,
  schema,
  proposed,
}: EvaluateViewProps & {
  readonly schema: readonly ColumnSchema[];
  readonly proposed: readonly SensitiveColumn[];
}) {
  const [search, setSearch] = useSearchParams();
  const named = search.getAll('by').filter(name => schema.some(column => column.name === name));
  const columns =
    named.length > 0 ? [...new Set(named)].slice(0, 3) : proposed.slice(0, 1).map(({ column }) => column);
  const { test } = run.result;
  const asked = search.get('class');
  const positive =
    test.task === 'regression'
      ? null
      : (test.classes.find(name => name === asked) ?? run.problem.positive ?? test.classes[0]!);
  const choose = (next: readonly string[], chosenClass: string | null) => {
    const kept = new URLSearchParams(search);
    kept.delete('by');
    for (const name of next) kept.append('by', name);
    if (chosenClass !== null) kept.set('class', chosenClass);
    setSearch(kept, { replace: true });
  };
  const held = useHeldRule(run);
  const [isDecided, setDecided] = useState(false);
  const control = useInsight(
    'fairness',
    run.id,
    columns.length === 0
      ? null
      : { columns, positive, ...(isDecided && held && { decision: held.decisionId }) },
  );
  return (
    <Stack gap={5}>
      {proposed.length === 0 && columns.length === 0 && (
        <EmptyState
          title="No column here seems to be about who people are"
          action={
            <ButtonLink href={`${phasePath(run.projectId, 'data')}?view=dictionary`}>
              Open the data dictionary
            </ButtonLink>
          }
        >
          A model is fair or unfair between groups of people: by sex, age, origin, disability. No column is
          named so, none is marked as sensitive in the data dictionary, and the privacy scan knows of none. A
          model can treat groups differently without being given such a column; it then takes one to find out.
          Any column can be chosen below.
        </EmptyState>
      )}
      <GroupChoice
        schema={schema}
        proposed={proposed}
        columns={columns}
        classes={test.task === 'classification' && test.classes.length > 2 ? test.classes : []}
        positive={positive}
        onChoose={choose}
      />
      {held && (
        <CheckboxField
          label="Compare the groups by what is said as decided"
          hint="A rule was recorded for this run; otherwise by what it was trained to say."
          checked={isDecided}
          onChange={setDecided}
        />
      )}
      <JobNotice
        job={control.job}
        runningTitle="Comparing the groups"
        failedTitle="The groups could not be compared"
        onCancel={control.cancel}
        onDismiss={control.reset}
      >
        {found => <FairnessFindings run={run} found={found} asks={{ columns, positive }} />}
      </JobNotice>
    </Stack>
  );
}
