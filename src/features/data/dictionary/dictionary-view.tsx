import { useRef } from 'react';
import {
  type ColumnEntry,
  type DataDictionary,
  entryOf,
  withEntry,
} from '../../../lifecycle/data/data-dictionary.ts';
import { dictionaryMarkdown, tableSchema } from '../../../lifecycle/data/dictionary-export.ts';
import { proposeDictionary } from '../../../lifecycle/data/propose-dictionary.ts';
import {
  getDataDictionary,
  getPrivacyScan,
  changeDataDictionary,
} from '../../../storage/data/data-knowledge.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { download } from '../../../ui/files/download.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { DataViewProps } from '../data-views.ts';
import { dictionaryColumns } from './dictionary-columns.tsx';
import { StepNotice } from '../steps/step-notice.tsx';
import { useStep } from '../../../jobs/use-step.ts';

const onDictionaries = onChangeOf('dataDictionaries');

/** What each column means, in words that outlive who wrote them. */
export function DictionaryView({ project, dataset }: DataViewProps) {
  const stored = useLatest(useLoaded(() => getDataDictionary(project.id), [project.id], onDictionaries));
  return (
    <WhenLoaded
      loaded={stored}
      loadingLabel="Opening the dictionary…"
      failedTitle="The dictionary could not be opened"
    >
      {value => <Dictionary project={project} dataset={dataset} dictionary={value} />}
    </WhenLoaded>
  );
}

function Dictionary({
  project,
  dataset,
  dictionary,
}: DataViewProps & { readonly dictionary: DataDictionary | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  const control = useStep(project.id, place);
  const propose = async () => {
    const scan = await getPrivacyScan(dataset.id);
    await changeDataDictionary(project.id, 'filled in from the data', known =>
      proposeDictionary(known, dataset, scan),
    );
  };
  const change = (name: string, changes: Partial<ColumnEntry>) =>
    void changeDataDictionary(project.id, name, known =>
      withEntry(known, { ...entryOf(known, name), ...changes }),
    );
  const saveAs = (text: string, type: string, ending: string) =>
    download(new Blob([text], { type }), `${dataset.name} ${ending}`);
  return (
    <div ref={place} tabIndex={-1} className="data-table-place">
      <Stack gap={5}>
        <StepNotice control={control} />
        <Panel
          flush
          title="Data dictionary"
          description="Kept with the project through all versions of its table. What is typed is stored when the field is left; another name or kind makes a new version of the table."
          actions={
            <>
              <Button onClick={() => void propose()}>Fill in what the data say</Button>
              <Button
                onClick={() =>
                  saveAs(dictionaryMarkdown(dataset, dictionary), 'text/markdown', 'dictionary.md')
                }
              >
                Markdown
              </Button>
              <Button
                onClick={() =>
                  saveAs(
                    JSON.stringify(tableSchema(dataset, dictionary), null, 2),
                    'application/json',
                    'tableschema.json',
                  )
                }
              >
                Table Schema (JSON)
              </Button>
            </>
          }
        >
          <DataTable
            caption="What each column means"
            captionHidden
            columns={dictionaryColumns(change, step => {
              if (control.job.state !== 'running')
                control.start(dataset, step, 'Changed in the data dictionary');
            })}
            rows={dataset.schema.map(({ name, kind }) => ({ kind, entry: entryOf(dictionary, name) }))}
            rowKey={({ entry }) => entry.name}
            maxHeight="70vh"
          />
        </Panel>
      </Stack>
    </div>
  );
}
