import { useEffect, useRef } from 'react';
import { brokenRuleOf } from '../../../core/expectations/expectation-error.ts';
import type { NewerFilePreview } from '../../../jobs/contracts/newer-file.ts';
import { expectationsPath } from '../../../lifecycle/expectation-suite.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { ImportProgress } from '../import-progress.tsx';
import type { ImportState } from '../import-state.ts';
import { fileNamesOf } from '../preview/table-input.ts';
import { TablePreview } from '../preview/table-preview.tsx';
import type { Candidate } from '../use-look-over.ts';
import { ArrivalOptions } from './arrival-options.tsx';
import { FitNotice } from './fit-notice.tsx';
import type { NewerInput } from './use-newer-file.ts';

/** Newer files before they become the next version: what they do to the table, and how they were understood. */
export function NewerPreview({
  project,
  candidate: { input, preview },
  looking,
  importing,
  onCorrect,
  onImport,
  onStop,
  onDiscard,
}: {
  readonly project: Project;
  readonly candidate: Candidate<NewerInput, NewerFilePreview>;
  readonly looking: ImportState;
  readonly importing: ImportState;
  readonly onCorrect: (input: NewerInput) => void;
  readonly onImport: () => void;
  readonly onStop: () => void;
  readonly onDiscard: () => void;
}) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector('h1')?.focus(), []);
  const busy = looking.state === 'running' || importing.state === 'running';
  const files = fileNamesOf(input);
  const brokenRule = importing.state === 'failed' ? brokenRuleOf(importing.error) : null;
  return (
    <div ref={page}>
      <Stack gap={5}>
        <PageHeader
          title={files.length === 1 ? `Look over ${input.fileName}` : `Look over ${files.length} files`}
          description="This is how the newer rows were understood, and how they fit the table. Nothing is stored before you say so."
          actions={
            <>
              {importing.state !== 'running' && <Button onClick={onDiscard}>Cancel</Button>}
              <Button variant="primary" busy={busy} disabled={looking.state === 'failed'} onClick={onImport}>
                Make the next version
              </Button>
            </>
          }
        />
        {importing.state !== 'idle' && (
          <ImportProgress importing={importing} onCancel={onStop}>
            {brokenRule !== null && (
              <ButtonLink href={expectationsPath(project.id, brokenRule)}>Open the rule</ButtonLink>
            )}
          </ImportProgress>
        )}
        {looking.state === 'failed' && <ImportProgress importing={looking} onCancel={onStop} />}
        <FitNotice preview={preview} target={project.problem?.target ?? null} mode={input.mode} />
        <ArrivalOptions input={input} preview={preview} onCorrect={onCorrect} />
        <TablePreview input={input} preview={preview} onCorrect={onCorrect} />
      </Stack>
    </div>
  );
}
