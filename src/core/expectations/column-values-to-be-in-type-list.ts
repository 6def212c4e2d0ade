import type { ColumnKind } from '../table/column.ts';
import { columnOf } from './judge-values.ts';
import type { RuleDefinition } from './rule.ts';
import { columnField } from './rule-fields.ts';

/** Great Expectations' expect_column_values_to_be_in_type_list; the types are our column kinds. */
export interface ColumnValuesToBeInTypeList {
  readonly type: 'expectColumnValuesToBeInTypeList';
  readonly column: string;
  readonly typeList: readonly ColumnKind[];
}

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** What a column of this kind may come as another time, when other rows are read: the same values, told otherwise. */
const alike: Readonly<Record<ColumnKind, readonly ColumnKind[]>> = {
  number: ['number', 'integer'],
  integer: ['integer'],
  category: ['category', 'boolean', 'text'],
  boolean: ['boolean', 'category', 'integer'],
  datetime: ['datetime'],
  text: ['text', 'category', 'identifier'],
  identifier: ['identifier', 'integer', 'category', 'text'],
};

export const columnValuesToBeInTypeList: RuleDefinition<ColumnValuesToBeInTypeList> = {
  label: 'Kind of a column',
  aspect: 'kind',
  fields: {
    column: columnField,
    typeList: { label: 'Any of these kinds', holds: 'kinds' },
  },
  describe: ({ column, typeList }) => `${column} is read as ${list.format(typeList)}`,
  check: ({ column, typeList }, table) => {
    const { kind } = columnOf(table, column);
    return { passed: typeList.includes(kind), observed: `It is read as ${kind}.`, rows: [], samples: [] };
  },
  propose: ({ table }) =>
    table.columns.map(({ name, kind }) => ({
      rule: { type: 'expectColumnValuesToBeInTypeList', column: name, typeList: alike[kind] },
      severity: 'critical',
    })),
};
