import type { ColumnProfile } from '../explore/profile.ts';
import { isNumeric } from '../table/column.ts';
import { columnOf } from './judge-values.ts';
import type { ProposedRule, RuleDefinition } from './rule.ts';
import { columnField } from './rule-fields.ts';

/** Freshness: the newest date of a column is at most so many days before the check. */
export interface ColumnMaxToBeRecent {
  readonly type: 'expectColumnMaxToBeRecent';
  readonly column: string;
  readonly maxAgeDays: number;
}

const msADay = 86_400_000;
/** Data whose newest date is older than a year were not meant to be fresh. */
const oldestFresh = 366;
const leastDays = 7;

export const columnMaxToBeRecent: RuleDefinition<ColumnMaxToBeRecent> = {
  label: 'Freshness of a date',
  aspect: 'fresh',
  fields: {
    column: columnField,
    maxAgeDays: { label: 'Age of the newest date in days, at most', holds: 'positive' },
  },
  describe: ({ column, maxAgeDays }) =>
    `The newest ${column} is at most ${maxAgeDays} ${maxAgeDays === 1 ? 'day' : 'days'} old`,
  check: ({ column: name, maxAgeDays }, table, now) => {
    const column = columnOf(table, name);
    if (!isNumeric(column) || column.kind !== 'datetime') return broken(`It holds no dates: ${column.kind}.`);
    let newest = Number.NaN;
    for (const value of column.values) if (!(value <= newest) && !Number.isNaN(value)) newest = value;
    if (Number.isNaN(newest)) return broken('There is no date in it.');
    const age = (now - newest) / msADay;
    const day = new Date(newest).toISOString().slice(0, 10);
    return {
      passed: age <= maxAgeDays,
      observed: `The newest is ${day}, ${ageText(age)}.`,
      rows: [],
      samples: [day],
    };
  },
  propose: ({ profile, now }) => profile.flatMap(told => proposeFreshness(told, now)),
};

function broken(observed: string) {
  return { passed: false, observed, rows: [], samples: [] };
}

function ageText(days: number): string {
  if (days < 0) return 'which is still to come';
  const whole = Math.floor(days);
  return `${whole.toLocaleString('en')} ${whole === 1 ? 'day' : 'days'} ago`;
}

/** Twice the age of today's newest, a week at least. */
function proposeFreshness(told: ColumnProfile, now: number): readonly ProposedRule<ColumnMaxToBeRecent>[] {
  if (told.shape !== 'numeric' || told.kind !== 'datetime' || told.summary === null) return [];
  const age = (now - told.summary.max) / msADay;
  if (age < 0 || age > oldestFresh) return [];
  const maxAgeDays = Math.max(leastDays, Math.ceil(2 * age));
  return [
    {
      rule: { type: 'expectColumnMaxToBeRecent', column: told.name, maxAgeDays },
      severity: 'warning',
    },
  ];
}
