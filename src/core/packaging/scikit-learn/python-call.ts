import { textLiteral } from '../program-text/literals.ts';

/** A class of scikit-learn, and what it is made with. */
export interface SklearnCall {
  /** `sklearn.impute` */
  readonly module: string;
  readonly name: string;
  /** By scikit-learn's names, as Python writes them. */
  readonly params: Readonly<Record<string, string>>;
  /** Further names to import, by their module. */
  readonly imports?: readonly (readonly [module: string, name: string])[];
}

export function callText({ name, params }: SklearnCall): string {
  return `${name}(${Object.entries(params)
    .map(([param, value]) => `${param}=${value}`)
    .join(', ')})`;
}

/** Our parameters by scikit-learn's names: `minSamplesLeaf` is `min_samples_leaf`, a choice `mostFrequent` `"most_frequent"`. */
export function pythonParams(params: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [snakeCase(name), pythonValue(name, value)]),
  );
}

/** Parameters of which a whole number means something else than the same number as a share. */
const shares: readonly string[] = ['maxFeatures', 'maxSamples'];

function pythonValue(name: string, value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number')
    return shares.includes(name) && Number.isInteger(value) ? `${value}.0` : String(value);
  if (typeof value === 'string') return textLiteral(name === 'fillValue' ? value : choice(value));
  if (Array.isArray(value)) return tupleText(value.map(one => pythonValue('', one)));
  throw new TypeError(`${name} is no plain value: ${JSON.stringify(value)}`);
}

/** A tuple, also of one. */
function tupleText(items: readonly string[]): string {
  return `(${items.join(', ')}${items.length === 1 ? ',' : ''})`;
}

function choice(value: string): string {
  const dashed: Readonly<Record<string, string>> = { yeoJohnson: 'yeo-johnson', boxCox: 'box-cox' };
  return dashed[value] ?? snakeCase(value);
}

function snakeCase(name: string): string {
  // C stands alone; beta1 is beta_1.
  if (name.length === 1) return name;
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`).replace(/^beta(\d)$/, 'beta_$1');
}
