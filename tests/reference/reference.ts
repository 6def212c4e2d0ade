import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One committed case: what scikit-learn, scipy or pandas answered to these inputs. */
export interface Reference<Inputs, Expected> {
  readonly name: string;
  readonly madeWith: string;
  readonly call: string;
  readonly inputs: Inputs;
  readonly expected: Expected;
}

const specials: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity };

/** Every case of one area, read from tests/reference/data/<area>. @throws when the area has none. */
export function references<Inputs, Expected>(area: string): readonly Reference<Inputs, Expected>[] {
  const folder = join(import.meta.dirname, 'data', area);
  const files = readdirSync(folder).filter(file => file.endsWith('.json'));
  if (files.length === 0) throw new Error(`no reference cases in ${folder}`);
  return files.map(file => ({
    name: file.slice(0, -'.json'.length),
    ...JSON.parse(readFileSync(join(folder, file), 'utf8'), (_key, value: unknown) =>
      typeof value === 'string' && value in specials ? specials[value] : value,
    ),
  }));
}
