import type { ImportPreview } from '../../../jobs/contracts/import-preview.ts';
import type { ImportInput } from '../../../jobs/contracts/ingest.ts';
import type { Candidate } from '../use-look-over.ts';
import { LookOver, type LookingOver } from './look-over.tsx';
import { TablePreview } from './table-preview.tsx';

/** What was understood of a file, or of several as one table, before it is imported: to be corrected, imported or left. */
export function ImportPreviewPage({
  candidate: { input, preview },
  onCorrect,
  ...work
}: LookingOver & {
  readonly candidate: Candidate<ImportInput, ImportPreview>;
  readonly onCorrect: (input: ImportInput) => void;
}) {
  return (
    <LookOver
      {...work}
      input={input}
      description="This is how the data were understood. Correct what is wrong, then import them; nothing is stored before."
      takeLabel="Import"
    >
      <TablePreview input={input} preview={preview} onCorrect={onCorrect} />
    </LookOver>
  );
}
