import type { GroupTrait } from '../../../core/explore/group-traits.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';

/** "age 61.2 (all: 38.4)", "plan is plus: 92.0 % (all: 31.0 %)" */
export function traitText(trait: GroupTrait, schema: readonly ColumnSchema[]): string {
  switch (trait.kind) {
    case 'number': {
      const isDate = schema.some(({ name, kind }) => name === trait.column && kind === 'datetime');
      const told = isDate ? formatDateTime : rounded;
      return `${trait.column} ${told(trait.mean)} (all: ${told(trait.ofAll)})`;
    }
    case 'category':
      return `${trait.column} is ${trait.category}: ${formatPercent(trait.share)} (all: ${formatPercent(trait.ofAll)})`;
    default:
      return trait satisfies never;
  }
}

/** Means have more digits than they have meaning. */
function rounded(value: number): string {
  return formatNumber(Number(value.toPrecision(4)));
}
