import { useState } from 'react';
import type { PreparationPreview } from '../../../core/selection/preview-preparation.ts';
import type { RowChoice } from '../../../core/selection/preview-rows.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import type { Builder } from '../diagram/builder.ts';
import { RowChoiceFields, noRowsText } from './row-choice-fields.tsx';
import { FeatureNames } from './feature-names.tsx';
import { finalStretches, stretchesOf } from './stage-choice.ts';
import { StageTable } from './stage-table.tsx';

/** What the preparation makes of some real rows, before and after each step. */
export function PreviewPanel({
  builder,
  rows,
  onRows,
}: {
  readonly builder: Builder;
  readonly rows: RowChoice;
  readonly onRows: (rows: RowChoice) => void;
}) {
  const { preview, outdated, running, error, ask, cancel } = builder.preview;
  return (
    <Panel
      title="Before and after"
      description={description(preview)}
      actions={
        running === null ? (
          <Button key="ask" data-place="preview" onClick={ask} variant={outdated ? 'primary' : 'secondary'}>
            {preview === null ? 'Preview' : 'Preview again'}
          </Button>
        ) : (
          <Button
            key="cancel"
            onClick={() => {
              cancel();
              builder.focus('preview');
            }}
          >
            Cancel
          </Button>
        )
      }
    >
      <Stack>
        {running !== null && (
          <Progress
            label={running.progress?.phase ?? 'Preparing the training rows'}
            fraction={running.progress?.fraction ?? null}
            detail={running.progress?.detail}
          />
        )}
        {error !== null && <ErrorNotice title="There is no preview" error={error} onRetry={ask} />}
        {preview?.state === 'failed' && !outdated && (
          <Notice tone="danger" title="This preparation cannot be used as it is">
            {preview.message}
          </Notice>
        )}
        {preview?.state === 'done' && (
          <Previewed builder={builder} preview={preview} rows={rows} onRows={onRows} />
        )}
        {preview === null && running === null && error === null && (
          <p className="prepare-note">
            The preview fits the preparation on the training rows, and shows what becomes of some of them.
          </p>
        )}
      </Stack>
    </Panel>
  );
}

function description(preview: PreparationPreview | null): string {
  if (preview?.state !== 'done') return 'Fitted on the training rows alone; the test rows are not looked at.';
  const { trainRows, testRows } = preview;
  return `Fitted on the ${formatNumber(trainRows)} training rows; the ${formatNumber(testRows)} test rows were not looked at.`;
}

function Previewed({
  builder,
  preview,
  rows,
  onRows,
}: {
  readonly builder: Builder;
  readonly preview: Extract<PreparationPreview, { state: 'done' }>;
  readonly rows: RowChoice;
  readonly onRows: (rows: RowChoice) => void;
}) {
  const [chosen, setChosen] = useState('');
  const [sought, setSought] = useState('');
  const { lastPreparedOn } = builder;
  const { outdated, plan } = builder.preview;
  const running = builder.preview.running !== null;
  const stretches = [...stretchesOf(plan, preview.stages), ...finalStretches(plan, preview.stages)];
  const stretch = stretches.find(({ id }) => id === chosen) ?? stretches[0];
  return (
    <>
      {preview.warnings.map(warning => (
        <Notice key={warning} tone="warning">
          {warning}
        </Notice>
      ))}
      <Columns least="13rem">
        <SelectField
          label="What is shown"
          value={stretch?.id ?? ''}
          onChange={setChosen}
          options={stretches.map(({ id, label }) => ({ value: id, label }))}
        />
        <RowChoiceFields rows={rows} onRows={onRows} />
        <TextField label="Find a column" value={sought} onChange={setSought} />
      </Columns>
      <p className="prepare-note" role="status">
        {outdated && 'The preparation, or the choice of rows, has changed since; this is as it was.'}
      </p>
      <div className="prepare-previewed" aria-busy={outdated && running}>
        {preview.rows.length === 0 ? (
          <p className="prepare-note">{noRowsText(rows)}</p>
        ) : (
          stretch && (
            <StageTable
              title={stretch.label}
              rows={preview.rows}
              before={stretch.before}
              after={stretch.after}
              sought={sought}
            />
          )
        )}
        <FeatureNames names={preview.featureNames} />
      </div>
      <p className="prepare-note">
        The preview is computed on the CPU.
        {lastPreparedOn && ` The last training: ${lastPreparedOn.reason}.`}
      </p>
    </>
  );
}
