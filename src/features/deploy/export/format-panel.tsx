import type { ExportSurvey, VersionChoice } from '../../../jobs/contracts/packaging.ts';
import {
  type ModelFormat,
  modelFormats,
  modelFormatWords,
} from '../../../lifecycle/deployment/model-formats.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { MakeFormat } from './make-format.tsx';

/** The formats of others that a version can leave in, each made by itself. */
export function FormatPanel({
  choice,
  survey,
}: {
  readonly choice: VersionChoice;
  readonly survey: ExportSurvey;
}) {
  const { cleanedBy, caveats } = survey;
  return (
    <Panel
      title="Elsewhere"
      description="The whole pipeline, from raw columns to the answer, in formats that others read. The HTML page answers with the app’s own code; the others compute the same in doubles; the training script learns anew."
    >
      <Stack>
        {cleanedBy.length > 0 && (
          <Notice tone="warning" title="They take rows as they are after cleaning">
            Before this model learned from it, the table was changed: {cleanedBy.join('; ')}. The app does
            that to rows by itself, what is exported does not.
          </Notice>
        )}
        {caveats.length > 0 && (
          <Notice tone="warning" title="They answer otherwise than the app in one way">
            {[...new Set(caveats)].join(' ')}
          </Notice>
        )}
        <DataTable
          caption="Formats that the model can leave in"
          captionHidden
          columns={columnsFor(choice, survey)}
          rows={modelFormats}
          rowKey={format => format}
        />
      </Stack>
    </Panel>
  );
}

function columnsFor(choice: VersionChoice, { obstacles }: ExportSurvey): TableColumn<ModelFormat>[] {
  return [
    { id: 'format', header: 'Format', cell: format => modelFormatWords[format].label },
    {
      id: 'file',
      header: 'File',
      cell: format => obstacles[format] ?? <MakeFormat choice={choice} format={format} />,
    },
    { id: 'is', header: 'What it is', cell: format => modelFormatWords[format].is },
    { id: 'best', header: 'Best for', cell: format => modelFormatWords[format].bestFor },
    { id: 'needs', header: 'Needs', cell: format => modelFormatWords[format].needs },
  ];
}
