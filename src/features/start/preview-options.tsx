import type { ImportOptions, ImportPreview } from '../../jobs/contracts/import-preview.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Columns, Stack } from '../../ui/stack.tsx';
import { delimiterOptions, encodingOptions, markOptions } from './preview-wording.ts';

const headerOptions = [
  { value: 'yes', label: 'Names the columns' },
  { value: 'no', label: 'Is a row like the others' },
] as const;
const mostPreamble = 1000;

/** What was understood of the file as a whole, each part changeable. */
export function PreviewOptions({
  preview,
  options,
  onCorrect,
}: {
  readonly preview: ImportPreview;
  readonly options: ImportOptions;
  readonly onCorrect: (options: ImportOptions) => void;
}) {
  const { entries, entry, sheets, sheet, text, header, preambleLines, footer, rule } = preview;
  const { kinds: _kinds, dateOrders: _dateOrders, ...general } = options;
  /** Of another table, what was said of columns does not hold. */
  const another = (change: ImportOptions) => onCorrect({ ...general, ...change });
  const correct = (change: ImportOptions) => onCorrect({ ...options, ...change });
  return (
    <Stack gap={3}>
      <Columns least="12rem" gap={3}>
        {entries.length > 1 && (
          <SelectField
            label="File in the archive"
            value={entry ?? ''}
            options={entries.map(name => ({ value: name, label: name }))}
            onChange={chosen => onCorrect({ entry: chosen })}
          />
        )}
        {sheets.length > 1 && (
          <SelectField
            label="Sheet"
            value={sheet ?? ''}
            options={sheets.map(name => ({ value: name, label: name }))}
            onChange={chosen => onCorrect(entry === null ? { sheet: chosen } : { entry, sheet: chosen })}
          />
        )}
        {text !== null && (
          <>
            <SelectField
              label="Between values"
              value={String(text.delimiter)}
              options={delimiterOptions}
              onChange={chosen => another({ delimiter: Number(chosen) })}
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
              onChange={chosen => another({ encoding: chosen })}
            />
          </>
        )}
        {header !== null && (
          <>
            <SelectField
              label="First row"
              value={header ? 'yes' : 'no'}
              options={headerOptions}
              onChange={chosen => another({ header: chosen === 'yes' })}
            />
            <NumberField
              label="Lines above the table"
              min={0}
              max={mostPreamble}
              step={1}
              value={preambleLines}
              onChange={lines => {
                if (lines !== null && Number.isInteger(lines) && lines >= 0 && lines <= mostPreamble)
                  another({ preambleLines: lines });
              }}
            />
          </>
        )}
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
