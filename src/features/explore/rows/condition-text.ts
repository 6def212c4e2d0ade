import type { ColumnKind, ColumnSchema } from '../../../core/table/column.ts';
import type { RowCondition } from '../../../core/table/row-filter.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { dateText } from '../columns/summary-items.ts';

/** "age from 20 to 40", "plan is gold or missing". */
export function conditionText(condition: RowCondition, kind: ColumnKind | undefined): string {
  const { column } = condition;
  if (condition.kind === 'values')
    return `${column} is ${condition.values.map(value => (value === '' ? 'missing' : value)).join(' or ')}`;
  const spell = kind === 'datetime' ? dateText : formatNumber;
  const { from, to } = condition;
  if (from === null && to === null) return `${column} is not missing`;
  if (from === null) return `${column} up to ${spell(to!)}`;
  return to === null ? `${column} from ${spell(from)}` : `${column} from ${spell(from)} to ${spell(to)}`;
}

/** "age from 20 to 40 and plan is gold": all of these hold. */
export function filterText(conditions: readonly RowCondition[], schema: readonly ColumnSchema[]): string {
  return conditions
    .map(condition => conditionText(condition, schema.find(({ name }) => name === condition.column)?.kind))
    .join(' and ');
}
