import type { FittedOneHotEncoder } from '../../preprocessing/encoding/one-hot-encoder.ts';
import type { FittedOrdinalEncoder } from '../../preprocessing/encoding/ordinal-encoder.ts';
import type { FittedTargetEncoder } from '../../preprocessing/encoding/target-encoder.ts';
import { featureCount, hotFeature } from '../../preprocessing/encoding/hot-feature.ts';
import type { FittedSimpleImputer } from '../../preprocessing/imputing/simple-imputer.ts';
import type { FittedStep } from '../../preprocessing/preparation.ts';
import { stepNotExportable } from './not-exportable.ts';
import type { CategoryNumbers, NumberCell } from './scoring-program.ts';

/** A column of text on its way through the steps. */
export interface TextCell {
  readonly kind: 'text';
  readonly input: number;
  /** The category that a missing value counts as; null while it is missing. */
  readonly missingAs: string | null;
}

export type Cell = TextCell | NumberCell;

/** What a fitted step makes of cells. @throws InputError naming a step that no export can say exactly */
export function cellsAfter({ kind, fitted }: FittedStep, cells: readonly Cell[]): readonly Cell[] {
  switch (kind) {
    case 'simpleImputer':
      return imputed(fitted, cells);
    case 'standardScaler':
      return eachNumber(cells, (of, c) => shifted(of, fitted.columns[c]!.mean, fitted.columns[c]!.scale));
    case 'robustScaler':
      return eachNumber(cells, (of, c) => shifted(of, fitted.columns[c]!.center, fitted.columns[c]!.scale));
    case 'maxAbsScaler':
      return eachNumber(cells, (of, c) => shifted(of, 0, fitted.scales[c]!));
    case 'timeSince':
      return eachNumber(cells, (of, c) => shifted(of, fitted.references[c]!, millisecondsOfDay));
    case 'minMaxScaler':
      return eachNumber(cells, (of, c) => {
        const { scale, offset } = fitted.columns[c]!;
        const stretched = { kind: 'stretched', of, by: scale, plus: offset } as const;
        if (fitted.limits === null) return stretched;
        const [least, greatest] = fitted.limits;
        return { kind: 'held', of: stretched, least, greatest };
      });
    case 'winsorizer':
      return eachNumber(cells, (of, c) => ({ kind: 'held', of, ...fitted.limits[c]! }));
    case 'logTransformer':
      return eachNumber(cells, of => ({ kind: 'logarithm', of, method: fitted.method }));
    case 'oneHotEncoder':
      return texts(cells).flatMap((cell, c) => oneHot(cell, fitted, c));
    case 'ordinalEncoder':
      return texts(cells).map((cell, c) => lookup(cell, ordinal(fitted, c)));
    case 'frequencyEncoder':
      return texts(cells).map((cell, c) => lookup(cell, { ...fitted.columns[c]!, unknown: 0 }));
    case 'targetEncoder':
      return texts(cells).flatMap((cell, c) => targetMeans(cell, fitted, c));
    case 'varianceThreshold':
    case 'correlationFilter':
    case 'selectKBest':
    case 'selectFromModel':
    case 'rfe':
    case 'rfecv':
      return fitted.kept.map(c => cells[c]!);
    case 'pca': {
      const of = numbers(cells);
      return fitted.components.map((direction, c) => {
        const weights = direction.map(weight => weight / fitted.scales[c]!);
        const plus = -weights.reduce((sum, weight, i) => sum + weight * fitted.means[i]!, 0);
        return { kind: 'weighted', of, weights, plus };
      });
    }
    case 'truncatedSvd': {
      const of = numbers(cells);
      return fitted.components.map(weights => ({ kind: 'weighted', of, weights, plus: 0 }));
    }
    case 'knnImputer':
    case 'iterativeImputer':
    case 'normalizer':
    case 'powerTransformer':
    case 'quantileTransformer':
    case 'hashingEncoder':
    case 'tfidfVectorizer':
    case 'datetimeEncoder':
    case 'cyclicEncoder':
    case 'kBinsDiscretizer':
    case 'labelledCuts':
    case 'polynomialFeatures':
    case 'pairFeatures':
    case 'groupAggregates':
    case 'calculatedColumns':
      throw stepNotExportable(kind);
    default:
      return kind satisfies never;
  }
}

const millisecondsOfDay = 86_400_000;

function shifted(of: NumberCell, minus: number, over: number): NumberCell {
  return { kind: 'shifted', of, minus, over };
}

/** The cells as numbers. @throws RangeError where one is text */
export function numbers(cells: readonly Cell[]): readonly NumberCell[] {
  return cells.map(cell => {
    if (cell.kind === 'text') throw new RangeError('a column of text is read as a number');
    return cell;
  });
}

function texts(cells: readonly Cell[]): readonly TextCell[] {
  return cells.map(cell => {
    if (cell.kind !== 'text') throw new RangeError('a column of numbers is read as text');
    return cell;
  });
}

function eachNumber(
  cells: readonly Cell[],
  change: (of: NumberCell, c: number) => NumberCell,
): readonly Cell[] {
  return numbers(cells).map(change);
}

function imputed({ fills, indicated }: FittedSimpleImputer, cells: readonly Cell[]): readonly Cell[] {
  const filled = cells.flatMap((cell, c): Cell[] => {
    const fill = fills[c];
    if (fill == null) return [];
    if (cell.kind !== 'text') return [{ kind: 'filled', of: cell, by: Number(fill) }];
    return [{ ...cell, missingAs: cell.missingAs ?? String(fill) }];
  });
  const indicators = indicated.map((c): NumberCell => {
    const cell = cells[c]!;
    if (cell.kind !== 'text') return { kind: 'isMissing', of: cell };
    return lookup(cell, { categories: [], values: [], missing: 1, unknown: 0 });
  });
  return [...filled, ...indicators];
}

/** A missing value that counts as a category is looked up as that one. */
function lookup({ input, missingAs }: TextCell, numbersOf: CategoryNumbers): NumberCell {
  const { categories, values, missing, unknown } = numbersOf;
  const place = missingAs === null ? -1 : categories.indexOf(missingAs);
  const known = place === -1 ? unknown : values[place]!;
  return {
    kind: 'lookup',
    input,
    categories,
    values,
    missing: missingAs === null ? missing : known,
    unknown,
  };
}

function oneHot(cell: TextCell, { handleUnknown, columns }: FittedOneHotEncoder, c: number): NumberCell[] {
  const column = columns[c]!;
  const categories = [...column.categories, ...column.infrequent];
  const hot = hotFeature(column, handleUnknown);
  const places = categories.map(hot);
  // No category has this name: it is longer than all of them.
  const ofUnknown = hot(`${categories.join('')}?`);
  return Array.from({ length: featureCount(column) }, (_, feature) =>
    lookup(cell, {
      categories,
      values: places.map(place => Number(place === feature)),
      missing: 0,
      unknown: Number(ofUnknown === feature),
    }),
  );
}

function ordinal(
  { categories, unknownValue, encodedMissingValue }: FittedOrdinalEncoder,
  c: number,
): CategoryNumbers {
  return {
    categories: categories[c]!,
    values: categories[c]!.map((_, code) => code),
    missing: encodedMissingValue ?? NaN,
    unknown: unknownValue ?? NaN,
  };
}

function targetMeans(cell: TextCell, { suffixes, columns }: FittedTargetEncoder, c: number): NumberCell[] {
  const { categories, means } = columns[c]!;
  return suffixes.map((_, s) => {
    const { overall, means: ofPlaces } = means[s]!;
    const values = ofPlaces.slice(0, categories.length);
    return lookup(cell, { categories, values, missing: ofPlaces[categories.length]!, unknown: overall });
  });
}
