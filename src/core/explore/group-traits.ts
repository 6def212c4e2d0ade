import { type CodedColumn, type NumericColumn, type Table, isMissing, isNumeric } from '../table/column.ts';

/** In what a group is unlike all rows. */
export type GroupTrait =
  | {
      readonly kind: 'number';
      readonly column: string;
      readonly mean: number;
      readonly ofAll: number;
      /** Mean of the group less that of all, in standard deviations of all. */
      readonly strength: number;
    }
  | {
      readonly kind: 'category';
      readonly column: string;
      readonly category: string;
      readonly share: number;
      readonly ofAll: number;
      /** Share in the group less that of all, in standard deviations of all. */
      readonly strength: number;
    };

/** Weaker ones tell little. */
const leastStrength = 0.2;
const mostTraits = 5;

/** What tells each group apart, strongest first; of a column of categories the one that differs most. */
export function groupTraits(
  table: Table,
  labels: ArrayLike<number>,
  groups: number,
): readonly (readonly GroupTrait[])[] {
  const ofColumns = table.columns.map(column =>
    isNumeric(column) ? numberTraits(column, labels, groups) : categoryTraits(column, labels, groups),
  );
  return Array.from({ length: groups }, (_, group) =>
    ofColumns
      .flatMap(traits => traits[group] ?? [])
      .filter(({ strength }) => Math.abs(strength) >= leastStrength)
      .sort((a, b) => Math.abs(b.strength) - Math.abs(a.strength))
      .slice(0, mostTraits),
  );
}

function numberTraits(
  { name, values }: NumericColumn,
  labels: ArrayLike<number>,
  groups: number,
): readonly (GroupTrait | null)[] {
  const sums = new Float64Array(groups);
  const counts = new Float64Array(groups);
  let [sum, count] = [0, 0];
  values.forEach((value, row) => {
    if (!Number.isFinite(value)) return;
    const group = labels[row]!;
    sums[group] = sums[group]! + value;
    counts[group]!++;
    sum += value;
    count++;
  });
  const ofAll = sum / count;
  let squares = 0;
  for (const value of values) if (Number.isFinite(value)) squares += (value - ofAll) ** 2;
  const deviation = Math.sqrt(squares / count);
  return Array.from(sums, (own, group) => {
    const mean = own / counts[group]!;
    const strength = (mean - ofAll) / deviation;
    return Number.isFinite(strength) ? { kind: 'number', column: name, mean, ofAll, strength } : null;
  });
}

function categoryTraits(
  column: CodedColumn,
  labels: ArrayLike<number>,
  groups: number,
): readonly (GroupTrait | null)[] {
  const width = column.dictionary.length;
  const cells = new Float64Array(groups * width);
  const totals = new Float64Array(width);
  const counts = new Float64Array(groups);
  let count = 0;
  for (let row = 0; row < column.codes.length; row++) {
    if (isMissing(column, row)) continue;
    const [code, group] = [column.codes[row]!, labels[row]!];
    cells[group * width + code]!++;
    totals[code]!++;
    counts[group]!++;
    count++;
  }
  return Array.from(counts, (rows, group) => {
    let best: GroupTrait | null = null;
    totals.forEach((total, code) => {
      const [share, ofAll] = [cells[group * width + code]! / rows, total / count];
      const strength = (share - ofAll) / Math.sqrt(ofAll * (1 - ofAll));
      if (Number.isFinite(strength) && tellsMore(strength, best?.strength ?? 0))
        best = {
          kind: 'category',
          column: column.name,
          category: column.dictionary[code]!,
          share,
          ofAll,
          strength,
        };
    });
    return best;
  });
}

/** Of two categories one is as much too few as the other is too many: what is there is easier to say. */
function tellsMore(strength: number, than: number): boolean {
  const gain = Math.abs(strength) - Math.abs(than);
  return gain > 1e-9 || (gain > -1e-9 && strength > than);
}
