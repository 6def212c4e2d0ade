import type { QualityCheck } from './check.ts';
import { counted, countOf } from './wording.ts';

/** As ydata-profiling warns; one-hot encoding would make each value a feature of few rows. */
const mostCategories = 50;

/** Categories with so many values that each is seen in few rows. */
export const checkCardinality: QualityCheck = ({ profile }) =>
  profile
    .filter(told => told.kind === 'category' && told.distinct > mostCategories)
    .map(told => ({
      check: 'high cardinality',
      column: told.name,
      severity: 'warning',
      message: `${counted(told.distinct)} different values in ${countOf(told.rows - told.missing, 'row')}: models do not get to see categories with more than ${mostCategories}.`,
      rows: [],
    }));
