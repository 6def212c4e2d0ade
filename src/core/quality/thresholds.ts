/** From where on the checks speak up: shown in the report, and the person's to change. */
export interface QualityThresholds {
  readonly fewRows: number;
  readonly missing: number;
  readonly mostlyMissing: number;
  readonly duplicates: number;
  readonly cardinality: number;
  readonly mixedTypes: number;
  readonly imbalance: number;
  readonly specialCharacters: number;
  readonly rareRows: number;
  readonly fence: number;
  readonly outliers: number;
  readonly isolation: number;
  readonly skewness: number;
  readonly zeros: number;
  readonly correlation: number;
  readonly strongCorrelation: number;
  readonly leakage: number;
  readonly predictivePower: number;
  readonly trainTestMix: number;
  readonly trainTestDrift: number;
  readonly folds: number;
  readonly dateGap: number;
}

export type ThresholdName = keyof QualityThresholds;

/** What a threshold is called, what kind of number it is, and what it is at first. */
export interface ThresholdText {
  readonly label: string;
  /** A share from 0 to 1, a whole number, or any number that is not negative. */
  readonly unit: 'share' | 'count' | 'number';
  readonly initially: number;
}

/** Every threshold; the first values are those of ydata-profiling and Deepchecks where they have one. */
export const thresholdTexts: Readonly<Record<ThresholdName, ThresholdText>> = {
  fewRows: { label: 'Rows below which scores are uncertain', unit: 'count', initially: 100 },
  missing: { label: 'Missing values that are worth a warning', unit: 'share', initially: 0.05 },
  mostlyMissing: { label: 'Missing values that make a column doubtful', unit: 'share', initially: 0.5 },
  duplicates: { label: 'Copied rows that are worth a warning', unit: 'share', initially: 0.01 },
  cardinality: { label: 'Most categories of a column', unit: 'count', initially: 50 },
  mixedTypes: {
    label: 'Numbers or dates among texts from which the rest are slips',
    unit: 'share',
    initially: 0.9,
  },
  imbalance: { label: 'Imbalance of categories (1 − entropy / its maximum)', unit: 'share', initially: 0.5 },
  specialCharacters: { label: 'Values of nothing but special characters', unit: 'share', initially: 0.001 },
  rareRows: { label: 'Rows below which a category is rare', unit: 'count', initially: 10 },
  fence: {
    label: 'Interquartile ranges beyond the quartiles that make an outlier',
    unit: 'number',
    initially: 3,
  },
  outliers: { label: 'Outliers that are worth a warning', unit: 'share', initially: 0.005 },
  isolation: { label: 'Isolation score of an unusual row', unit: 'share', initially: 0.7 },
  skewness: { label: 'Skewness', unit: 'number', initially: 20 },
  zeros: { label: 'Zeros', unit: 'share', initially: 0.01 },
  correlation: { label: 'Correlation that is worth a note', unit: 'share', initially: 0.5 },
  strongCorrelation: { label: 'Correlation that is worth a warning', unit: 'share', initially: 0.95 },
  leakage: { label: 'AUC or R² of one column alone that is too good', unit: 'share', initially: 0.99 },
  predictivePower: {
    label: 'Predictive power of one column that is suspicious',
    unit: 'share',
    initially: 0.8,
  },
  trainTestMix: {
    label: 'Test rows that also stand among the training rows',
    unit: 'share',
    initially: 0.05,
  },
  trainTestDrift: {
    label: 'Difference of test and training rows (Kolmogorov-Smirnov, Cramér’s V)',
    unit: 'share',
    initially: 0.1,
  },
  folds: { label: 'Training rows of its smallest class that the folds need', unit: 'count', initially: 5 },
  dateGap: { label: 'Gap between dates, in usual steps', unit: 'number', initially: 10 },
};

export const thresholdNames = Object.keys(thresholdTexts) as readonly ThresholdName[];

export const defaultThresholds: QualityThresholds = withThresholds(null);

/** Stored or typed thresholds, with what is absent or no threshold at its first value. */
export function withThresholds(given: unknown): QualityThresholds {
  const values: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  return Object.fromEntries(
    thresholdNames.map(name => {
      const value = values[name];
      return [name, isThreshold(name, value) ? value : thresholdTexts[name].initially];
    }),
  ) as unknown as QualityThresholds;
}

/** Whether a value can be that threshold: shares go from 0 to 1, counts are whole, none is negative. */
export function isThreshold(name: ThresholdName, value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return false;
  const { unit } = thresholdTexts[name];
  switch (unit) {
    case 'share':
      return value <= 1;
    case 'count':
      return Number.isInteger(value);
    case 'number':
      return true;
    default:
      return unit satisfies never;
  }
}
