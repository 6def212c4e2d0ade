import type { DateOrder } from '../../../core/table/parse-written-date.ts';
import type { ImportPreview, TableOptions } from '../../../jobs/contracts/import-preview.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';

const answers = [
  { value: '', label: 'Not known: keep as text' },
  { value: 'dayFirst', label: 'Day first' },
  { value: 'monthFirst', label: 'Month first' },
] as const;

/** Asks of each column of ambiguous dates whether day or month comes first; an answer can be taken back. */
export function PreviewQuestions({
  preview,
  options,
  onCorrect,
}: {
  readonly preview: ImportPreview;
  readonly options: TableOptions;
  readonly onCorrect: (options: TableOptions) => void;
}) {
  const { dateOrders = {} } = options;
  const asked = new Map(preview.questions.map(({ column, examples }) => [column, examples]));
  const columns = [...new Set([...Object.keys(dateOrders), ...asked.keys()])];
  if (columns.length === 0) return null;
  const answer = (column: string, order: DateOrder | '') => {
    const others = Object.fromEntries(Object.entries(dateOrders).filter(([name]) => name !== column));
    onCorrect({ ...options, dateOrders: order === '' ? others : { ...others, [column]: order } });
  };
  return (
    <Notice tone={asked.size > 0 ? 'warning' : 'info'} title="Does the day or the month come first?">
      <Columns least="14rem" gap={3}>
        {columns.map(column => (
          <SelectField
            key={column}
            label={`Dates of ${column}`}
            hint={asked.has(column) ? `Such as ${asked.get(column)!.join(', ')}` : undefined}
            value={dateOrders[column] ?? ''}
            options={answers}
            onChange={order => answer(column, order)}
          />
        ))}
      </Columns>
    </Notice>
  );
}
