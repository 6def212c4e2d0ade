import { useState } from 'react';
import { useLocation } from 'wouter';
import { describePlan } from '../../lifecycle/preparation/describe-plan.ts';
import { draftOfSettings } from '../../lifecycle/preparation/draft-settings.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { getPreparationDraft, savePreparationDraft } from '../../storage/data/preparation-drafts.ts';
import { requireDatasetVersion, requireProject } from '../../storage/data/project-dataset.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import type { FinishedRun } from './run-report.tsx';
import './evaluate-page.css';

/** How the run prepared its columns, and a way to take that up again. */
export function RunPreparation({ run }: { readonly run: FinishedRun }) {
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const { projectId, settings } = run;
  const takeUp = async () => {
    setAsking(false);
    await savePreparationDraft(projectId, draftOfSettings(settings), await columnsOf(run));
    navigate(phasePath(projectId, 'prepare'));
  };
  const attempt = (work: () => Promise<void>) => {
    setError(null);
    work().catch((reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))));
  };
  const begin = async () => {
    if ((await getPreparationDraft(projectId)) === undefined) await takeUp();
    else setAsking(true);
  };
  return (
    <Panel title="Preparation" actions={<Button onClick={() => attempt(begin)}>Take it up again</Button>}>
      <Stack gap={3}>
        {error !== null && <ErrorNotice title="The preparation was not taken up" error={error} />}
        {settings.preparation === undefined ? (
          <p className="evaluate-plan-note">
            By default: the median and standard units for numbers, one feature a category for the rest; for
            gradient boosting numbers with their gaps, and categories as they are; for naive Bayes on counts
            numbers from 0 to 1.
          </p>
        ) : (
          <ul className="evaluate-plan">
            {describePlan(settings.preparation).map(({ name, columns, steps }, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- two groups may be called the same
              <li key={place}>
                <strong>{name}</strong>
                {columns.length > 0 && <span className="evaluate-plan-columns">{columns.join(', ')}</span>}
                <ol>
                  {steps.map((step, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- a step may come twice
                    <li key={at}>{step}</li>
                  ))}
                </ol>
              </li>
            ))}
          </ul>
        )}
      </Stack>
      <ConfirmDialog
        open={asking}
        title="Replace the preparation on the Prepare page?"
        confirmLabel="Replace it"
        onConfirm={() => attempt(takeUp)}
        onCancel={() => setAsking(false)}
      >
        The project has a preparation of its own. That of this run takes its place.
      </ConfirmDialog>
    </Panel>
  );
}

/** The columns of the table that the run learned from, or of today's where that version was removed. */
async function columnsOf({ projectId, datasetVersionId }: FinishedRun) {
  const version = await getDatasetVersion(datasetVersionId);
  if (version !== undefined) return version.schema;
  return (await requireDatasetVersion((await requireProject(projectId)).datasetVersionId)).schema;
}
