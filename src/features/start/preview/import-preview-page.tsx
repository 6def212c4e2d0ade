import { useEffect, useRef } from 'react';
import type { ImportPreview } from '../../../jobs/contracts/import-preview.ts';
import type { ImportInput } from '../../../jobs/contracts/ingest.ts';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { ImportProgress } from '../import-progress.tsx';
import type { ImportState } from '../import-state.ts';
import type { Candidate } from '../use-look-over.ts';
import { fileNamesOf } from './table-input.ts';
import { TablePreview } from './table-preview.tsx';

/** What was understood of a file, or of several as one table, before it is imported: to be corrected, imported or left. */
export function ImportPreviewPage({
  candidate: { input, preview },
  looking,
  importing,
  onCorrect,
  onImport,
  onStop,
  onDiscard,
}: {
  readonly candidate: Candidate<ImportInput, ImportPreview>;
  readonly looking: ImportState;
  readonly importing: ImportState;
  readonly onCorrect: (input: ImportInput) => void;
  readonly onImport: () => void;
  /** Ends what runs; the file stays to be looked over. */
  readonly onStop: () => void;
  readonly onDiscard: () => void;
}) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector('h1')?.focus(), []);
  const busy = looking.state === 'running' || importing.state === 'running';
  const files = fileNamesOf(input);
  return (
    <div ref={page}>
      <Stack gap={5}>
        <PageHeader
          title={files.length === 1 ? `Look over ${input.fileName}` : `Look over ${files.length} files`}
          description="This is how the data were understood. Correct what is wrong, then import them; nothing is stored before."
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
        <TablePreview input={input} preview={preview} onCorrect={onCorrect} />
      </Stack>
    </div>
  );
}
