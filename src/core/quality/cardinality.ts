import type { QualityCheck } from './check.ts';
import { counted, countOf } from './wording.ts';

/** As the choice of inputs leaves out, whatever the threshold. */
const mostInputCategories = 50;

/** Categories with so many values that each is seen in few rows. */
export const checkCardinality: QualityCheck = {
  name: 'high cardinality',
  explanation:
    'Turning each category into a feature of its own would make many features that few rows have. Group the rare ones, or use something they have in common.',
  thresholds: ['cardinality'],
  when: 'import',
  find: ({ profile, thresholds: { cardinality } }) =>
    profile
      .filter(told => told.kind === 'category' && told.distinct > cardinality)
      .map(told => ({
        check: 'high cardinality',
        column: told.name,
        severity: 'warning',
        message: `${counted(told.distinct)} different values in ${countOf(told.rows - told.missing, 'row')}: models do not get to see categories with more than ${mostInputCategories}.`,
        rows: [],
      })),
};
