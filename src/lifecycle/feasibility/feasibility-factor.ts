/** The six sides from which a project is looked at. */
export const feasibilityFactors = [
  'data availability',
  'data quality',
  'technical resources',
  'business alignment',
  'time',
  'ethics',
] as const;
export type FeasibilityFactor = (typeof feasibilityFactors)[number];

/** From what speaks against a project to what speaks for it; unknown until somebody answers. */
export type FactorVerdict = 'no' | 'doubtful' | 'unknown' | 'yes';

/** One fact that the app measured, and what it means. */
export interface Evidence {
  readonly verdict: Exclude<FactorVerdict, 'unknown'>;
  readonly sentence: string;
}

/** Something that only people know. */
export interface StakeholderQuestion {
  readonly id: string;
  readonly factor: FeasibilityFactor;
  readonly text: string;
}

/** What is asked of stakeholders, because no data tell it. */
export const stakeholderQuestions: readonly StakeholderQuestion[] = [
  {
    id: 'at prediction',
    factor: 'data availability',
    text: 'Will every column be known at the moment when a prediction is needed, and not only afterwards?',
  },
  {
    id: 'more rows',
    factor: 'data availability',
    text: 'Will new rows with their true outcome keep coming, so that the model can be checked?',
  },
  {
    id: 'meaning',
    factor: 'data quality',
    text: 'Does somebody who collected the data say that the columns mean what their names say?',
  },
  {
    id: 'run',
    factor: 'technical resources',
    text: 'Is there somebody who will run the model and look after it?',
  },
  {
    id: 'act',
    factor: 'business alignment',
    text: 'Would somebody act differently because of a prediction, and are they willing to?',
  },
  {
    id: 'sponsor',
    factor: 'business alignment',
    text: 'Has the one who decides agreed to the targets?',
  },
  {
    id: 'deadline',
    factor: 'time',
    text: 'Is there time to try it beside today’s way before it is relied on?',
  },
  {
    id: 'lawful',
    factor: 'ethics',
    text: 'May these data be used for this purpose, and do the people concerned know?',
  },
  {
    id: 'harm',
    factor: 'ethics',
    text: 'Is a wrong prediction bearable for the person it is about, and can they object?',
  },
];
