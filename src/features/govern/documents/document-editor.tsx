import type { DocumentSection, Fact, GovernedDocument } from '../../../lifecycle/documents/document.ts';
import { documentHtml } from '../../../lifecycle/documents/document-html.ts';
import { documentMarkdown } from '../../../lifecycle/documents/document-markdown.ts';
import { type DocumentOf, saveWords } from '../../../storage/governance/documents.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { DefinitionList } from '../../../ui/facts/definition-list.tsx';
import { download } from '../../../ui/files/download.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { KeptTextAreaField } from '../../../ui/forms/kept-text-area-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';

/** A document section by section: the words to be written, the numbers only to be read; and its files. */
export function DocumentEditor({
  written,
  of,
  fileName,
}: {
  readonly written: GovernedDocument;
  readonly of: DocumentOf;
  /** Without an ending. */
  readonly fileName: string;
}) {
  const save = (text: string, type: string, ending: string) =>
    download(new Blob([text], { type }), `${fileName}.${ending}`);
  return (
    <Stack gap={5}>
      <Row>
        <Button
          variant="primary"
          onClick={() => save(documentHtml(written, new Date().toISOString()), 'text/html', 'html')}
        >
          Download as HTML
        </Button>
        <Button onClick={() => save(documentMarkdown(written), 'text/markdown', 'md')}>
          Download as Markdown
        </Button>
      </Row>
      {written.sections.map(section => (
        <SectionPanel key={section.id} section={section} of={of} />
      ))}
    </Stack>
  );
}

function SectionPanel({ section, of }: { readonly section: DocumentSection; readonly of: DocumentOf }) {
  const { id, title, prompt, words, facts } = section;
  const lines = facts.filter(fact => fact.kind === 'line');
  return (
    <Panel title={title}>
      <Stack>
        <KeptTextAreaField
          label={`Words: ${title}`}
          hint={prompt}
          value={words}
          onSave={text => void saveWords(of, id, text, Date.now())}
        />
        {lines.length > 0 && <DefinitionList items={lines} />}
        {facts.filter(isTable).map(({ head, rows }) => (
          <DataTable
            key={head.join(' ')}
            caption={head.slice(1).join(', ')}
            captionHidden
            columns={head.map((header, place) => ({
              id: `${place}`,
              header,
              numeric: typeof rows[0]?.[place] === 'number',
              cell: (row: (typeof rows)[number]) => cellText(row[place]),
            }))}
            rows={rows}
            rowKey={row => row.join('|')}
          />
        ))}
      </Stack>
    </Panel>
  );
}

function isTable(fact: Fact): fact is Extract<Fact, { kind: 'table' }> {
  return fact.kind === 'table';
}

function cellText(cell: string | number | undefined): string {
  if (typeof cell === 'number') return Number.isNaN(cell) ? '–' : formatNumber(cell);
  return cell ?? '';
}
