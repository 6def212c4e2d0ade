import type { FileOptions, ImportPreview } from '../../../jobs/contracts/import-preview.ts';
import type { PreviewInput } from '../../../jobs/contracts/ingest.ts';
import { KeptTextField } from '../../../ui/forms/kept-text-field.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { delimiterOptions, encodingOptions, markOptions, quoteOptions } from './preview-wording.ts';
import { fileNamesOf, fileOptionsOf, sayOfFile, sayOfTable, tableOptionsOf } from './table-input.ts';

const headerOptions = [
  { value: 'yes', label: 'Names the columns' },
  { value: 'no', label: 'Is a row like the others' },
] as const;
const mostPreamble = 1000;
/** No entry of an archive is called so. */
const everyEntry = '';

/** How the file was read, or of several the one that is chosen; each part changeable. */
export function PreviewOptions<Input extends PreviewInput>({
  input,
  preview,
  onCorrect,
}: {
  readonly input: Input;
  readonly preview: ImportPreview;
  readonly onCorrect: (input: Input) => void;
}) {
  const { entries, entry, sheets, sheet, text, header, preambleLines, footer, rule } = preview;
  const files = fileNamesOf(input);
  const { shown = 0 } = input;
  const options = fileOptionsOf(input);
  const { kinds: _kinds, dateOrders: _dateOrders, ...general } = tableOptionsOf(input);
  const correct = (change: FileOptions) => onCorrect(sayOfFile(input, { ...options, ...change }));
  /** Of another table, what was said of columns does not hold. */
  const another = (file: FileOptions) => onCorrect(sayOfTable(sayOfFile(input, file), general));
  const change = (changed: FileOptions) => another({ ...options, ...changed });
  const missing = general.missingTokens ?? [];
  return (
    <Stack gap={3}>
      <Columns least="12rem" gap={3}>
        {files.length > 1 && (
          <SelectField
            label="How to read"
            hint="Each file is read in its own way."
            value={String(shown)}
            options={files.map((name, place) => ({ value: String(place), label: name }))}
            onChange={place => onCorrect({ ...input, shown: Number(place) })}
          />
        )}
        {entries.length > 1 && (
          <SelectField
            label="File in the archive"
            value={options.allEntries ? everyEntry : (entry ?? '')}
            options={[
              ...entries.map(name => ({ value: name, label: name })),
              { value: everyEntry, label: `All ${entries.length}, one under the other` },
            ]}
            onChange={chosen => another(chosen === everyEntry ? { allEntries: true } : { entry: chosen })}
          />
        )}
        {sheets.length > 1 && (
          <SelectField
            label="Sheet"
            value={sheet ?? ''}
            options={sheets.map(name => ({ value: name, label: name }))}
            onChange={chosen => another(entry === null ? { sheet: chosen } : { entry, sheet: chosen })}
          />
        )}
        {text !== null && (
          <>
            <SelectField
              label="Between values"
              value={String(text.delimiter)}
              options={delimiterOptions}
              onChange={chosen => change({ delimiter: Number(chosen) })}
            />
            <SelectField
              label="Quotation mark"
              value={text.quote}
              options={quoteOptions}
              onChange={quote => change({ quote })}
            />
            <SelectField
              label="Decimal mark"
              value={String(text.mark)}
              options={markOptions}
              onChange={chosen => correct({ mark: Number(chosen) })}
            />
            <SelectField
              label="Encoding"
              value={text.encoding}
              options={encodingOptions}
              onChange={encoding => change({ encoding })}
            />
          </>
        )}
        {header !== null && (
          <>
            <SelectField
              label="First row"
              value={header ? 'yes' : 'no'}
              options={headerOptions}
              onChange={chosen => change({ header: chosen === 'yes' })}
            />
            <NumberField
              label="Lines above the table"
              min={0}
              max={mostPreamble}
              step={1}
              value={preambleLines}
              onChange={lines => {
                if (lines !== null && Number.isInteger(lines) && lines >= 0 && lines <= mostPreamble)
                  change({ preambleLines: lines });
              }}
            />
          </>
        )}
        <KeptTextField
          label="Also missing"
          hint="Values that mean “not known”, with commas between: -999, unknown"
          value={missing.join(', ')}
          onSave={said =>
            onCorrect(sayOfTable(input, { ...tableOptionsOf(input), missingTokens: wordsOf(said) }))
          }
        />
      </Columns>
      {rule !== null && <p className="import-note">{rule}</p>}
      {footer.length > 0 && (
        <p className="import-note">
          Left out below the table: {footer.map(line => `“${line.slice(0, 80)}”`).join(', ')}
        </p>
      )}
    </Stack>
  );
}

function wordsOf(said: string): readonly string[] {
  return [...new Set(said.split(',').map(word => word.trim()))].filter(word => word !== '');
}
