import type { NewerFilePreview, SkippedStepText } from '../../../jobs/contracts/newer-file.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { sayOfTable, tableOptionsOf } from '../preview/table-input.ts';
import type { NewerInput } from './use-newer-file.ts';

const modes = [
  { value: 'append', label: 'Stand under the rows that are there' },
  { value: 'replace', label: 'Take the place of all rows' },
] as const;

const columnChoices = [
  { value: 'all', label: 'Are kept: missing where there is none' },
  { value: 'common', label: 'Are left out of the next version' },
] as const;

/** What the newer rows do to the table, and which recorded steps are taken on them. */
export function ArrivalOptions({
  input,
  preview: { fit, replayed, skipped, parts },
  onCorrect,
}: {
  readonly input: NewerInput;
  readonly preview: NewerFilePreview;
  readonly onCorrect: (input: NewerInput) => void;
}) {
  const { mode, replays } = input;
  const table = tableOptionsOf(input);
  const hasSteps = replayed.length + skipped.length > 0 || !replays;
  const asksForColumns = mode === 'append' && fit.missing.length + fit.added.length > 0 && parts.length === 0;
  return (
    <Panel title="What becomes of the table" description="The version that is there is kept in any case.">
      <Stack gap={3}>
        <Columns least="16rem" gap={3}>
          <SelectField
            label="The newer rows"
            value={mode}
            options={modes}
            onChange={chosen => onCorrect({ ...input, mode: chosen })}
          />
          {asksForColumns && (
            <SelectField
              label="Columns that only one side has"
              value={table.columns ?? 'all'}
              options={columnChoices}
              onChange={columns => onCorrect(sayOfTable(input, { ...table, columns }))}
            />
          )}
          {hasSteps && (
            <CheckboxField
              label="Take the recorded cleaning steps on them"
              hint="Leave it out for a file that is cleaned already."
              checked={replays}
              onChange={wanted => onCorrect({ ...input, replays: wanted })}
            />
          )}
        </Columns>
        <Steps title="Taken on the newer rows" steps={replayed} />
        <SkippedSteps skipped={skipped} />
      </Stack>
    </Panel>
  );
}

function Steps({ title, steps }: { readonly title: string; readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <details className="import-note">
      <summary>
        {title}: {steps.length} {steps.length === 1 ? 'step' : 'steps'}
      </summary>
      <ol>
        {steps.map((step, s) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step may be taken twice
          <li key={s}>{step}</li>
        ))}
      </ol>
    </details>
  );
}

function SkippedSteps({ skipped }: { readonly skipped: readonly SkippedStepText[] }) {
  return <Steps title="Not taken on them" steps={skipped.map(({ step, why }) => `${step}: ${why}`)} />;
}
