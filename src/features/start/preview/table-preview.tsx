import type { ImportPreview, TableOptions } from '../../../jobs/contracts/import-preview.ts';
import type { PreviewInput } from '../../../jobs/contracts/ingest.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { PreviewFiles } from './preview-files.tsx';
import { PreviewOptions } from './preview-options.tsx';
import { PreviewProblems } from './preview-problems.tsx';
import { PreviewQuestions } from './preview-questions.tsx';
import { PreviewTable } from './preview-table.tsx';
import { formatLabel } from './preview-wording.ts';
import { sayOfTable, tableOptionsOf } from './table-input.ts';
import './import-preview.css';

/** What was understood of a table before it is stored, each part of it changeable. */
export function TablePreview<Input extends PreviewInput>({
  input,
  preview,
  onCorrect,
}: {
  readonly input: Input;
  readonly preview: ImportPreview;
  readonly onCorrect: (input: Input) => void;
}) {
  const options = tableOptionsOf(input);
  const say = (said: TableOptions) => onCorrect(sayOfTable(input, said));
  return (
    <>
      <PreviewQuestions preview={preview} options={options} onCorrect={say} />
      {preview.parts.length > 0 && <PreviewFiles preview={preview} options={options} onCorrect={say} />}
      <Panel title="How it was read" description={`${formatLabel(preview)}: ${sizeOf(preview)}.`}>
        <PreviewOptions input={input} preview={preview} onCorrect={onCorrect} />
      </Panel>
      <PreviewTable preview={preview} options={options} onCorrect={say} />
      <PreviewProblems preview={preview} fileName={input.fileName} />
    </>
  );
}

function sizeOf({ rows, columns, complete, parts }: ImportPreview): string {
  const size = `${complete ? '' : 'the first '}${formatNumber(rows)} rows, ${formatNumber(columns.length)} columns`;
  return parts.length > 0 ? `${size} of ${parts.length} files together` : size;
}
