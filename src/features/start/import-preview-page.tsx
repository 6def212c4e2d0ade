import { useEffect, useRef } from 'react';
import type { ImportOptions } from '../../jobs/contracts/import-preview.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/format-number.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Stack } from '../../ui/stack.tsx';
import { ImportProgress } from './import-progress.tsx';
import { PreviewOptions } from './preview-options.tsx';
import { PreviewProblems } from './preview-problems.tsx';
import { PreviewQuestions } from './preview-questions.tsx';
import { PreviewTable } from './preview-table.tsx';
import { formatLabel } from './preview-wording.ts';
import type { Candidate, ImportState } from './use-import.ts';
import './import-preview.css';

/** What was understood of a file before it is imported: to be corrected, imported or left. */
export function ImportPreviewPage({
  candidate: { input, preview },
  looking,
  importing,
  onCorrect,
  onImport,
  onStop,
  onDiscard,
}: {
  readonly candidate: Candidate;
  readonly looking: ImportState;
  readonly importing: ImportState;
  readonly onCorrect: (options: ImportOptions) => void;
  readonly onImport: () => void;
  /** Ends what runs; the file stays to be looked over. */
  readonly onStop: () => void;
  readonly onDiscard: () => void;
}) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector('h1')?.focus(), []);
  const options = input.options ?? {};
  const busy = looking.state === 'running' || importing.state === 'running';
  const { rows, columns, complete } = preview;
  const size = `${complete ? '' : 'the first '}${formatNumber(rows)} rows, ${formatNumber(columns.length)} columns`;
  return (
    <div ref={page}>
      <Stack gap={5}>
        <PageHeader
          title={`Look over ${input.fileName}`}
          description="This is how the file was understood. Correct what is wrong, then import it; nothing is stored before."
          actions={
            <>
              {importing.state !== 'running' && <Button onClick={onDiscard}>Cancel</Button>}
              <Button variant="primary" busy={busy} disabled={looking.state === 'failed'} onClick={onImport}>
                Import
              </Button>
            </>
          }
        />
        {importing.state !== 'idle' && <ImportProgress importing={importing} onCancel={onStop} />}
        {looking.state === 'failed' && <ImportProgress importing={looking} onCancel={onStop} />}
        <PreviewQuestions preview={preview} options={options} onCorrect={onCorrect} />
        <Panel title="How it was read" description={`${formatLabel(preview)}: ${size}.`}>
          <PreviewOptions preview={preview} options={options} onCorrect={onCorrect} />
        </Panel>
        <PreviewTable preview={preview} options={options} onCorrect={onCorrect} />
        <PreviewProblems preview={preview} fileName={input.fileName} />
      </Stack>
    </div>
  );
}
