import type { FittedOneHotEncoder } from './one-hot-encoder.ts';

/** No feature is hot. */
export const noFeature = -1;
/** The category is one that the encoder was told to refuse. */
export const refused = -2;

type FittedColumn = FittedOneHotEncoder['columns'][number];

/** What each feature of the column is called after the column's own name. */
export function featureSuffixes({ categories, infrequent, dropped }: FittedColumn): readonly string[] {
  const names = infrequent.length > 0 ? [...categories, 'infrequent'] : categories;
  return dropped === null ? names : names.toSpliced(dropped, 1);
}

/** How many features the column has. */
export function featureCount({ categories, infrequent, dropped }: FittedColumn): number {
  return categories.length + (infrequent.length > 0 ? 1 : 0) - (dropped === null ? 0 : 1);
}

/** A function that gives the position among the column's features that is 1 for a category (null where it is missing), `noFeature` or `refused`. */
export function hotFeature(
  fitted: FittedColumn,
  handleUnknown: FittedOneHotEncoder['handleUnknown'],
): (category: string | null) => number {
  const { categories, infrequent, dropped } = fitted;
  const positionOf = positionsIn(fitted);
  const position = (category: string): number => {
    const known = positionOf.get(category);
    if (known !== undefined) return known;
    if (handleUnknown === 'error') return refused;
    return handleUnknown === 'infrequentIfExist' && infrequent.length > 0 ? categories.length : noFeature;
  };
  return category => {
    const hot = category === null ? noFeature : position(category);
    if (dropped === null || hot < dropped) return hot;
    return hot === dropped ? noFeature : hot - 1;
  };
}

/** What was fitted never changes; rows that come one by one would otherwise pay for the same map each. */
const knownPositions = new WeakMap<FittedColumn, ReadonlyMap<string, number>>();

function positionsIn(fitted: FittedColumn): ReadonlyMap<string, number> {
  const known = knownPositions.get(fitted);
  if (known !== undefined) return known;
  const { categories, infrequent } = fitted;
  const positions = new Map<string, number>();
  for (let c = 0; c < categories.length; c++) positions.set(categories[c]!, c);
  for (const category of infrequent) positions.set(category, categories.length);
  knownPositions.set(fitted, positions);
  return positions;
}
