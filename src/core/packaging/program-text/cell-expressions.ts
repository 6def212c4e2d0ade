import type { NumberCell, ScoringProgram } from '../scoring/scoring-program.ts';
import { numberLiteral, numbersLiteral, textsLiteral } from './literals.ts';
import type { Definition } from './module-parts.ts';

type LeafCell = Extract<NumberCell, { kind: 'column' | 'lookup' }>;

/** The name of what was read of a row for a cell: a number, or the place of a category. */
export type NameOf = (cell: LeafCell) => string;

/** What is read of a row, each once: `number(cell)`, or `place(cell, categories)`. */
export function readInputs(
  { inputs, cells }: ScoringProgram,
  cellOf: (name: string) => string,
  define: (kind: string, value: string) => string,
): { readonly reads: readonly Definition[]; readonly nameOf: NameOf } {
  const names = new Map<string, string>();
  const valueOf = (cell: LeafCell): string => {
    const read = cellOf(inputs[cell.input]!.name);
    if (cell.kind === 'column') return `number(${read})`;
    return `place(${read}, ${define('categories', textsLiteral(cell.categories))})`;
  };
  for (const leaf of cells.flatMap(leavesOf)) {
    const value = valueOf(leaf);
    if (!names.has(value)) names.set(value, `${leaf.kind === 'column' ? 'x' : 'c'}${names.size}`);
  }
  return {
    reads: Array.from(names, ([value, name]) => ({ name, value })),
    nameOf: leaf => names.get(valueOf(leaf))!,
  };
}

function leavesOf(cell: NumberCell): readonly LeafCell[] {
  switch (cell.kind) {
    case 'column':
    case 'lookup':
      return [cell];
    case 'weighted':
      return cell.of.flatMap(leavesOf);
    case 'isMissing':
    case 'filled':
    case 'shifted':
    case 'stretched':
    case 'held':
    case 'logarithm':
      return leavesOf(cell.of);
    default:
      return cell satisfies never;
  }
}

/** A cell as an expression over what was read. */
export function cellExpression(cell: NumberCell, nameOf: NameOf): string {
  const of = (inner: NumberCell) => cellExpression(inner, nameOf);
  switch (cell.kind) {
    case 'column':
      return nameOf(cell);
    case 'lookup':
      return `${numbersLiteral([...cell.values, cell.missing, cell.unknown])}[${nameOf(cell)}]`;
    case 'isMissing':
      return `missing(${of(cell.of)})`;
    case 'filled':
      return `filled(${of(cell.of)}, ${numberLiteral(cell.by)})`;
    case 'shifted':
      return `(${of(cell.of)} - ${operand(cell.minus)}) / ${numberLiteral(cell.over)}`;
    case 'stretched':
      return `(${of(cell.of)}) * ${numberLiteral(cell.by)} + ${operand(cell.plus)}`;
    case 'held':
      return `held(${of(cell.of)}, ${numberLiteral(cell.least)}, ${numberLiteral(cell.greatest)})`;
    case 'logarithm':
      return `${cell.method.toLowerCase()}(${of(cell.of)})`;
    case 'weighted':
      return `dot([${cell.of.map(of).join(', ')}], ${numbersLiteral(cell.weights)}) + ${operand(cell.plus)}`;
    default:
      return cell satisfies never;
  }
}

/** A number behind a sign of its own. */
function operand(value: number): string {
  return value < 0 ? `(${numberLiteral(value)})` : numberLiteral(value);
}
