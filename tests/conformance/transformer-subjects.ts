import type { PlannedGroup, PlannedStep } from '../../src/core/preprocessing/plan.ts';
import type { TransformerKind } from '../../src/core/preprocessing/transformers.ts';
import { createRandom } from '../../src/core/random.ts';
import type { ColumnKind, Table } from '../../src/core/table/column.ts';
import { tableOf } from '../core/table-of.ts';

/** What one transformer is tried on. */
export interface TransformerSubject {
  readonly kind: TransformerKind;
  readonly params: object;
  /** Which columns of the table it is given. */
  readonly columns: readonly string[];
  /** Whether it refuses missing values, so that an imputer must come first. */
  readonly needsComplete?: true;
  /** Steps that make complete numbers of what it leaves. */
  readonly afterwards: readonly PlannedStep[];
}

const numbers = ['age', 'income', 'score'];
const words = ['city', 'plan'];
const fill = [{ kind: 'simpleImputer', params: { strategy: 'median' } }] satisfies PlannedStep[];
const encode = [{ kind: 'oneHotEncoder', params: { handleUnknown: 'ignore' } }] satisfies PlannedStep[];

const subjectsByKind: Readonly<Record<TransformerKind, Omit<TransformerSubject, 'kind'>>> = {
  simpleImputer: {
    params: { strategy: 'mostFrequent', addIndicator: true },
    columns: numbers,
    afterwards: [],
  },
  standardScaler: { params: {}, columns: numbers, afterwards: fill },
  minMaxScaler: { params: {}, columns: numbers, afterwards: fill },
  maxAbsScaler: { params: {}, columns: numbers, afterwards: fill },
  robustScaler: { params: {}, columns: numbers, afterwards: fill },
  normalizer: { params: {}, columns: numbers, afterwards: fill },
  winsorizer: { params: {}, columns: numbers, afterwards: fill },
  logTransformer: { params: {}, columns: numbers, afterwards: fill },
  oneHotEncoder: { params: { handleUnknown: 'ignore' }, columns: words, afterwards: [] },
  ordinalEncoder: { params: { handleUnknown: 'useEncodedValue' }, columns: words, afterwards: fill },
  frequencyEncoder: { params: {}, columns: words, afterwards: [] },
  datetimeEncoder: { params: { cyclic: true }, columns: ['joined'], afterwards: fill },
  cyclicEncoder: { params: {}, columns: numbers, afterwards: fill },
  timeSince: { params: {}, columns: ['joined'], afterwards: fill },
  kBinsDiscretizer: { params: {}, columns: numbers, afterwards: fill },
  polynomialFeatures: { params: {}, columns: numbers, afterwards: fill },
  labelledCuts: { params: {}, columns: numbers, afterwards: encode },
  calculatedColumns: {
    params: { columns: [{ name: 'rate', formula: 'income / (age - 40)' }] },
    columns: numbers,
    afterwards: fill,
  },
  iterativeImputer: { params: {}, columns: numbers, afterwards: [] },
  knnImputer: { params: {}, columns: numbers, afterwards: [] },
  powerTransformer: { params: {}, columns: numbers, afterwards: fill },
  quantileTransformer: { params: {}, columns: numbers, afterwards: fill },
  targetEncoder: { params: {}, columns: words, afterwards: [] },
  hashingEncoder: { params: {}, columns: words, afterwards: [] },
  tfidfVectorizer: { params: { ngramRange: [1, 2] }, columns: ['note'], afterwards: [] },
  groupAggregates: { params: {}, columns: [...numbers, ...words], afterwards: fill },
  varianceThreshold: { params: {}, columns: numbers, afterwards: fill },
  correlationFilter: { params: {}, columns: numbers, afterwards: fill },
  selectKBest: { params: { k: 2 }, columns: numbers, needsComplete: true, afterwards: [] },
  selectFromModel: { params: {}, columns: numbers, needsComplete: true, afterwards: [] },
  rfe: { params: { nFeaturesToSelect: 2 }, columns: numbers, needsComplete: true, afterwards: [] },
  rfecv: { params: { cv: 3 }, columns: numbers, needsComplete: true, afterwards: [] },
  pca: { params: { nComponents: 2 }, columns: numbers, needsComplete: true, afterwards: [] },
  truncatedSvd: { params: {}, columns: numbers, needsComplete: true, afterwards: [] },
  pairFeatures: { params: {}, columns: numbers, afterwards: fill },
};

export const transformerSubjects: readonly TransformerSubject[] = Object.entries(subjectsByKind).map(
  ([kind, subject]) => ({ kind: kind as TransformerKind, ...subject }),
);

/** A group of the subject's columns that ends in complete numbers. */
export function groupOf({
  kind,
  params,
  columns,
  needsComplete,
  afterwards,
}: TransformerSubject): PlannedGroup {
  const step = { kind, params } as PlannedStep;
  return { name: 'tried', columns, steps: [...(needsComplete ? fill : []), step, ...afterwards] };
}

const kinds: Readonly<Record<string, ColumnKind>> = { joined: 'datetime', note: 'text' };

/** People with numbers, words, a date and a note; `gaps` is the share of cells that are missing. */
export function people(rows: number, gaps: number, seed = 3): Table {
  const random = createRandom(seed);
  const cells = <Cell extends number | string>(make: () => Cell) =>
    Array.from({ length: rows }, () => {
      const cell = make();
      return random() < gaps ? null : cell;
    });
  const oneOf = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)]!;
  return tableOf(
    {
      age: cells(() => 20 + Math.floor(50 * random())),
      income: cells(() => Math.exp(8 + 2 * random())),
      score: cells(() => 4 * random() - 2),
      city: cells(() => oneOf(['Bern', 'Oslo', 'Oslo', 'Rome', 'Kyiv'])),
      plan: cells(() => oneOf(['basic', 'plus'])),
      joined: cells(() => Math.floor(1.7e12 + 1e10 * random())),
      note: cells(() => `${oneOf(['late', 'early'])} ${oneOf(['reply', 'order', 'call'])}`),
    },
    kinds,
  );
}

/** Whether each of the people stays: by age and plan, with noise. */
export function staysOf(table: Table): Float64Array<ArrayBuffer> {
  const random = createRandom(8);
  const [age, , , , plan] = table.columns;
  return Float64Array.from({ length: table.rows }, (_, row) => {
    const years = age !== undefined && 'values' in age ? age.values[row]! : 0;
    const plus = plan !== undefined && 'codes' in plan ? plan.codes[row]! : 0;
    return Number((years || 40) + 20 * plus + 20 * random() > 62);
  });
}
