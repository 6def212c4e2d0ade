import { type ReactNode, useEffect, useRef } from 'react';
import type { PreviewInput } from '../../../jobs/contracts/ingest.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ImportProgress } from '../import-progress.tsx';
import type { ImportState } from '../import-state.ts';
import { fileNamesOf } from './table-input.ts';

/** What the page of a table that is looked over is told of the work on it, and tells. */
export interface LookingOver {
  readonly looking: ImportState;
  readonly importing: ImportState;
  readonly onImport: () => void;
  /** Ends what runs; the file stays to be looked over. */
  readonly onStop: () => void;
  readonly onDiscard: () => void;
}

/** The frame of a page where files are looked over before they are taken: their names, the ways on, and how far it is. */
export function LookOver({
  input,
  description,
  takeLabel,
  failureAction,
  looking,
  importing,
  onImport,
  onStop,
  onDiscard,
  children,
}: LookingOver & {
  readonly input: PreviewInput;
  readonly description: string;
  readonly takeLabel: string;
  /** Beside the message of an import that failed. */
  readonly failureAction?: ReactNode;
  readonly children: ReactNode;
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
          description={description}
          actions={
            <>
              {importing.state !== 'running' && <Button onClick={onDiscard}>Cancel</Button>}
              <Button variant="primary" busy={busy} disabled={looking.state === 'failed'} onClick={onImport}>
                {takeLabel}
              </Button>
            </>
          }
        />
        {importing.state !== 'idle' && (
          <ImportProgress importing={importing} onCancel={onStop}>
            {failureAction}
          </ImportProgress>
        )}
        {looking.state === 'failed' && <ImportProgress importing={looking} onCancel={onStop} />}
        {children}
      </Stack>
    </div>
  );
}
