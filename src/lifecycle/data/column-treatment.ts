import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { PlannedStep } from '../../core/preprocessing/plan.ts';
import { missingCategory } from '../../core/preprocessing/missing-category.ts';
import type { Finding } from '../../core/quality/finding.ts';
import { counted, countOf, numberText, percentage } from '../../core/quality/wording.ts';

/** Above this share of gaps, that a value is missing may say something itself. */
const telling = 0.05;
/** From this skewness on the few largest values outweigh all others. */
const skewed = 2;
/** More categories than this would become that many columns, each seen in few rows (PyCaret's limit). */
const mostOneHot = 25;
/** A category in which more than this share of the values is its own names rows rather than describes them. */
const mostDistinctShare = 0.5;
const fewCategories = 10;
/** Words of a text that are weighed. */
const mostTerms = 100;
const dayMs = 86_400_000;

/** How one column is best prepared: a group that does it, or why it is left out. */
export type ColumnTreatment =
  | { readonly kind: 'leaveOut'; readonly why: string }
  | {
      readonly kind: 'prepare';
      readonly why: string;
      readonly groups: readonly {
        readonly name: string;
        readonly steps: readonly PlannedStep[];
      }[];
    };

/** The treatment of a column with this profile, and what the quality checks found in it. */
export function treatmentOf(profile: ColumnProfile, findings: readonly Finding[]): ColumnTreatment {
  const against = reasonAgainst(profile, findings);
  if (against !== null) return { kind: 'leaveOut', why: against };
  if (profile.shape === 'numeric')
    return profile.kind === 'datetime' ? treatDates(profile) : treatNumbers(profile, findings);
  return profile.kind === 'text' ? treatText(profile) : treatCategories(profile, findings);
}

const damning = ['target leakage', 'duplicated columns', 'identifier'];

function reasonAgainst(profile: ColumnProfile, findings: readonly Finding[]): string | null {
  const { kind, rows, missing, distinct } = profile;
  if (kind === 'identifier') return 'An identifier: it names rows rather than describing them.';
  if (distinct === 0) return 'Every value is missing.';
  if (distinct === 1 && (missing === 0 || profile.shape === 'numeric'))
    return 'Constant: it tells no rows apart.';
  const found = findings.find(({ check }) => damning.includes(check));
  if (found !== undefined) return found.message;
  const present = rows - missing;
  return profile.shape === 'coded' &&
    kind !== 'text' &&
    distinct > fewCategories &&
    distinct > mostDistinctShare * present
    ? `${countOf(distinct, 'different value')} in ${countOf(present, 'row')}: it names rows rather than describing them.`
    : null;
}

type Numeric = Extract<ColumnProfile, { readonly shape: 'numeric' }>;
type Coded = Extract<ColumnProfile, { readonly shape: 'coded' }>;

const standard: PlannedStep = { kind: 'standardScaler', params: {} };

function treatNumbers(profile: Numeric, findings: readonly Finding[]): ColumnTreatment {
  const { summary, missing, rows } = profile;
  const gaps = missing > telling * rows;
  const impute: PlannedStep = {
    kind: 'simpleImputer',
    params: gaps ? { strategy: 'median', addIndicator: true } : { strategy: 'median' },
  };
  const suffix = gaps ? ' with gaps' : '';
  const filled =
    missing === 0
      ? 'Median, should a later table lack values'
      : `${percentage(missing, rows)} missing: median${gaps ? ', and a column that says where' : ''}`;
  const skewness = summary?.skewness ?? 0;
  if (summary !== null && Math.abs(skewness) >= skewed) {
    const log = summary.min >= 0 && skewness > 0;
    return {
      kind: 'prepare',
      why: `Skewness ${numberText(skewness)}: ${log ? 'the logarithm keeps the largest from outweighing the rest' : 'bent towards normal'}. ${filled}.`,
      groups: [
        {
          name: `${log ? 'skewed amounts' : 'skewed numbers'}${suffix}`,
          steps: log
            ? [{ kind: 'logTransformer', params: {} }, impute, standard]
            : [{ kind: 'powerTransformer', params: {} }, impute],
        },
      ],
    };
  }
  const outliers = findings.find(({ check }) => check === 'outliers');
  if (outliers !== undefined) {
    return {
      kind: 'prepare',
      why: `Outliers: scaled by quartiles, in which they have no say. ${filled}.`,
      groups: [
        { name: `numbers with outliers${suffix}`, steps: [impute, { kind: 'robustScaler', params: {} }] },
      ],
    };
  }
  return {
    kind: 'prepare',
    why: `${filled}; then standard units, so that no column is large by its unit alone.`,
    groups: [{ name: `numbers${suffix}`, steps: [impute, standard] }],
  };
}

function treatDates({ summary }: Numeric): ColumnTreatment {
  const impute: PlannedStep = { kind: 'simpleImputer', params: { strategy: 'median' } };
  // Quartiles may lie between two days; these do not.
  const moments = summary === null ? [] : [summary.min, summary.max];
  const timed = moments.some(moment => moment % dayMs !== 0);
  const parts = timed ? (['month', 'dayOfWeek', 'hour'] as const) : (['month', 'dayOfWeek'] as const);
  return {
    kind: 'prepare',
    why: `A date: ${parts.length === 3 ? 'month, weekday and hour' : 'month and weekday'} in a circle, and the days that have passed.`,
    groups: [
      {
        name: timed ? 'times of year, week and day' : 'times of year and week',
        steps: [{ kind: 'datetimeEncoder', params: { parts, cyclic: true } }, impute],
      },
      { name: 'days passed', steps: [{ kind: 'timeSince', params: {} }, impute, standard] },
    ],
  };
}

function treatText({ distinct }: Coded): ColumnTreatment {
  return {
    kind: 'prepare',
    why: `Free text (${countOf(distinct, 'different value')}): the weights of its ${mostTerms} most frequent terms.`,
    groups: [{ name: 'free text', steps: [{ kind: 'tfidfVectorizer', params: { maxFeatures: mostTerms } }] }],
  };
}

function treatCategories({ distinct, missing }: Coded, findings: readonly Finding[]): ColumnTreatment {
  if (distinct > mostOneHot) {
    return {
      kind: 'prepare',
      why: `${counted(distinct)} categories, too many for a column each: the mean of the target in each, cross-fitted.`,
      groups: [{ name: 'many categories', steps: [{ kind: 'targetEncoder', params: {} }, standard] }],
    };
  }
  const fill: PlannedStep = {
    kind: 'simpleImputer',
    params: { strategy: 'constant', fillValue: missingCategory },
  };
  const gaps = missing > 0 ? ' What is missing is a category of its own.' : '';
  if (findings.some(({ check }) => check === 'rare categories')) {
    return {
      kind: 'prepare',
      why: `${distinct} categories, some of them rare: these share a column.${gaps}`,
      groups: [
        {
          name: 'categories, some rare',
          steps: [
            fill,
            { kind: 'oneHotEncoder', params: { handleUnknown: 'infrequentIfExist', minFrequency: 10 } },
          ],
        },
      ],
    };
  }
  return {
    kind: 'prepare',
    why: `${distinct === 1 ? 'One category' : `${distinct} categories`}: a column each.${gaps}`,
    groups: [
      { name: 'categories', steps: [fill, { kind: 'oneHotEncoder', params: { handleUnknown: 'ignore' } }] },
    ],
  };
}
