import { csvCell } from '../../../core/table/csv-cell.ts';
import type { ReadProblem } from '../../../core/table/read-problems.ts';
import type { ImportPreview } from '../../../jobs/contracts/import-preview.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { download } from '../../../ui/files/download.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';

const mostListed = 20;

/** What could not be read as it stands, by row, to be downloaded; nothing where all could. */
export function PreviewProblems({
  preview: { problems, problemCount, complete },
  fileName,
}: {
  readonly preview: ImportPreview;
  readonly fileName: string;
}) {
  if (problemCount === 0) return null;
  const save = () =>
    download(new Blob([problemsCsv(problems)], { type: 'text/csv' }), `${fileName}-problems.csv`);
  return (
    <Panel
      title={`${formatNumber(problemCount)} ${problemCount === 1 ? 'thing' : 'things'} to know`}
      description={`What could not be read as it stands${complete ? '' : ', in the rows that were looked at'}. Such values become missing; their rows stay.`}
      actions={<Button onClick={save}>Download as CSV</Button>}
    >
      <ul className="import-problems">
        {problems.slice(0, mostListed).map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
        {problemCount > mostListed && (
          <li>
            … and {formatNumber(problemCount - mostListed)} more
            {problemCount > problems.length && `; the file lists the first ${formatNumber(problems.length)}`}
          </li>
        )}
      </ul>
    </Panel>
  );
}

function problemsCsv(problems: readonly ReadProblem[]): string {
  const lines = problems.map(({ file, row, column, message }) =>
    [file ?? '', row === 0 ? '' : String(row), column ?? '', message].map(csvCell).join(','),
  );
  return `${['file,row,column,problem', ...lines].join('\r\n')}\r\n`;
}
