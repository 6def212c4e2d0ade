import type { GroupRule } from '../../../src/core/decision/applied-rule.ts';
import { from } from '../../../src/core/fairness/policy.ts';

/** Women from 0.3 on, men from 0.7 on, everyone else from 0.5 on. */
export const bySex: GroupRule = {
  kind: 'groups',
  positive: 1,
  columns: [{ name: 'sex', kind: 'category', categories: ['f', 'm'], range: null, missingSeen: false }],
  groups: [
    { label: 'f', conditions: [{ column: 'sex', kind: 'values', values: ['f'] }], policy: from(0.3) },
    { label: 'm', conditions: [{ column: 'sex', kind: 'values', values: ['m'] }], policy: from(0.7) },
  ],
  otherwise: 0.5,
};
