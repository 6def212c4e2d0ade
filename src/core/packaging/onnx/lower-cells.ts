import type { LogarithmMethod, NumberCell } from '../scoring/scoring-program.ts';
import type { GraphWriter } from './graph-writer.ts';
import { elementTypes } from './onnx-messages.ts';

type CellOf<Kind extends NumberCell['kind']> = Extract<NumberCell, { kind: Kind }>;

/** As `boundedNumber`: beyond this no measurement lies. */
const farthest = 1e100;

/**
 * Writes cells as one tensor of doubles, rows × cells. Cells of one kind beside each other become one node over all of
 * them, so that a table of many columns is no longer a graph than one of few.
 *
 * @param inputs names of the raw columns, each a value a row: doubles, or texts where '' is missing
 */
export function lowerCells(
  graph: GraphWriter,
  inputs: readonly string[],
  cells: readonly NumberCell[],
): string {
  const codesOf = rememberedCodes(graph, inputs);

  const vector = (values: readonly number[]) => graph.constant(Float64Array.from(values));

  function lowered(some: readonly NumberCell[]): string {
    return beside(
      graph,
      runsOf(some).map(run => loweredRun(run)),
    );
  }

  function loweredRun(run: readonly NumberCell[]): string {
    const first = run[0]!;
    switch (first.kind) {
      case 'column':
        return rawNumbers(
          graph,
          ofKind(run, 'column').map(({ input }) => inputs[input]!),
        );
      case 'lookup':
        return tableRows(graph, codesOf(first), ofKind(run, 'lookup'));
      case 'isMissing': {
        const missing = graph.apply('IsNaN', [lowered(ofKind(run, 'isMissing').map(({ of }) => of))]);
        return graph.apply('Cast', [missing], { to: elementTypes.double });
      }
      case 'filled': {
        const own = ofKind(run, 'filled');
        const from = lowered(own.map(({ of }) => of));
        const missing = graph.apply('IsNaN', [from]);
        return graph.apply('Where', [missing, vector(own.map(({ by }) => by)), from]);
      }
      case 'shifted': {
        const own = ofKind(run, 'shifted');
        const from = lowered(own.map(({ of }) => of));
        const centred = graph.apply('Sub', [from, vector(own.map(({ minus }) => minus))]);
        return graph.apply('Div', [centred, vector(own.map(({ over }) => over))]);
      }
      case 'stretched': {
        const own = ofKind(run, 'stretched');
        const from = lowered(own.map(({ of }) => of));
        const stretched = graph.apply('Mul', [from, vector(own.map(({ by }) => by))]);
        return graph.apply('Add', [stretched, vector(own.map(({ plus }) => plus))]);
      }
      case 'held': {
        const own = ofKind(run, 'held');
        const from = lowered(own.map(({ of }) => of));
        const least = vector(own.map(cell => cell.least));
        const greatest = vector(own.map(cell => cell.greatest));
        // Comparisons with a missing value are false, so that it stays.
        const raised = graph.apply('Where', [graph.apply('Less', [from, least]), least, from]);
        return graph.apply('Where', [graph.apply('Greater', [from, greatest]), greatest, raised]);
      }
      case 'logarithm': {
        const own = ofKind(run, 'logarithm');
        return logarithms(graph, lowered(own.map(({ of }) => of)), first.method);
      }
      case 'weighted': {
        const own = ofKind(run, 'weighted');
        const weights = Float64Array.from(first.of.flatMap((_, i) => own.map(cell => cell.weights[i]!)));
        const matrix = graph.constant(weights, [first.of.length, own.length]);
        const sums = graph.apply('MatMul', [lowered(first.of), matrix]);
        return graph.apply('Add', [sums, vector(own.map(({ plus }) => plus))]);
      }
      default:
        return first satisfies never;
    }
  }

  return lowered(cells);
}

function beside(graph: GraphWriter, parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : graph.apply('Concat', parts, { axis: 1 });
}

function ofKind<Kind extends NumberCell['kind']>(
  cells: readonly NumberCell[],
  kind: Kind,
): readonly CellOf<Kind>[] {
  return cells.filter((cell): cell is CellOf<Kind> => cell.kind === kind);
}

/** Neighbours that one node can make. */
function runsOf(cells: readonly NumberCell[]): readonly (readonly NumberCell[])[] {
  const runs: NumberCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last !== undefined && areAlike(last[0]!, cell)) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function areAlike(one: NumberCell, other: NumberCell): boolean {
  if (one.kind === 'lookup' && other.kind === 'lookup')
    return one.input === other.input && sameTexts(one.categories, other.categories);
  if (one.kind === 'logarithm' && other.kind === 'logarithm') return one.method === other.method;
  if (one.kind === 'weighted' && other.kind === 'weighted') return one.of === other.of;
  return one.kind === other.kind;
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((text, i) => text === other[i]));
}

/** Columns of numbers as rows × columns, within bounds; those that are not finite are missing. */
function rawNumbers(graph: GraphWriter, names: readonly string[]): string {
  const stacked = names.length === 1 ? names[0]! : graph.apply('Concat', names, { axis: 0 });
  const shape = graph.constant(BigInt64Array.of(BigInt(names.length), -1n));
  const raw = graph.apply('Transpose', [graph.apply('Reshape', [stacked, shape])], { perm: [1, 0] });
  const finite = graph.apply('LessOrEqual', [graph.apply('Abs', [raw]), graph.scalar(Number.MAX_VALUE)]);
  const bounded = graph.apply('Clip', [raw, graph.scalar(-farthest), graph.scalar(farthest)]);
  return graph.apply('Where', [finite, bounded, graph.scalar(NaN)]);
}

/** The place of each row's category among those of a cell, then of a missing one, then of an unknown one; written once. */
function rememberedCodes(graph: GraphWriter, inputs: readonly string[]) {
  const known: { readonly cell: CellOf<'lookup'>; readonly codes: string }[] = [];
  return (cell: CellOf<'lookup'>): string => {
    const found = known.find(one => areAlike(one.cell, cell));
    if (found !== undefined) return found.codes;
    const { categories } = cell;
    const codes = graph.applyMl('LabelEncoder', [inputs[cell.input]!], {
      keys_strings: [...categories, ''],
      values_int64s: Array.from({ length: categories.length + 1 }, (_, code) => code),
      default_int64: categories.length + 1,
    });
    known.push({ cell, codes });
    return codes;
  };
}

/** What each row's category becomes: a row of a table that has a column for every cell. */
function tableRows(graph: GraphWriter, codes: string, cells: readonly CellOf<'lookup'>[]): string {
  const rows = cells[0]!.categories.length + 2;
  const columns = cells.map(({ values, missing, unknown }) => [...values, missing, unknown]);
  const table = Float64Array.from({ length: rows * cells.length }, (_, i) => {
    const column = columns[i % cells.length]!;
    return column[Math.floor(i / cells.length)]!;
  });
  return graph.apply('Gather', [graph.constant(table, [rows, cells.length]), codes], { axis: 0 });
}

/** Missing where the number has no logarithm, also where that is infinite. */
function logarithms(graph: GraphWriter, from: string, method: LogarithmMethod): string {
  const one = graph.scalar(1);
  const logOf = (values: string): string => {
    const above = graph.apply('Greater', [values, graph.scalar(0)]);
    const safe = graph.apply('Where', [above, values, one]);
    return graph.apply('Where', [above, graph.apply('Log', [safe]), graph.scalar(NaN)]);
  };
  switch (method) {
    case 'log':
      return logOf(from);
    case 'log1p':
      return logOf(graph.apply('Add', [from, one]));
    case 'signedLog1p': {
      const size = logOf(graph.apply('Add', [graph.apply('Abs', [from]), one]));
      return graph.apply('Mul', [graph.apply('Sign', [from]), size]);
    }
    default:
      return method satisfies never;
  }
}
