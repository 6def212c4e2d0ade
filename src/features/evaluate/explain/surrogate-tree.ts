import { sidesInWords } from '../../../core/inspection/in-words.ts';
import type { SurrogateNode } from '../../../core/inspection/surrogate.ts';
import type { FigureData } from '../../../ui/charts/figure/figure-data.ts';
import type { ChartNode } from '../../../ui/charts/tree/tree-layout.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';

const all = 'All rows';

/** A surrogate tree as it is drawn and read out; bars of values go from the least leaf to the greatest, of shares from 0 to 1. */
export function surrogateTree(
  root: SurrogateNode,
  { label, percent }: { readonly label: string; readonly percent: boolean },
): ChartNode {
  const values = leavesOf(root);
  const [least, most] = percent ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const visit = ({ said, share, split }: SurrogateNode, way: readonly string[]): ChartNode => {
    const value = percent ? formatPercent(said) : formatNumber(Number(said.toPrecision(4)));
    const shareText = `${formatPercent(share)} of rows`;
    return {
      name: way.at(-1) ?? all,
      value,
      length: most > least ? (said - least) / (most - least) : 0,
      share,
      shareText,
      text: `${wayInWords(way)}\n${label}: ${value}\n${shareText}`,
      children: branchesOf(split).map(([side, node]) => visit(node, [...way, side])),
    };
  };
  return visit(root, []);
}

/** The nodes of a surrogate tree, each with the way to it. */
export function surrogateData(root: SurrogateNode, label: string): FigureData {
  const visit = ({ said, share, split }: SurrogateNode, way: readonly string[]): (string | number)[][] => [
    [wayInWords(way), split === null ? 'leaf' : 'question', said, share],
    ...branchesOf(split).flatMap(([side, node]) => visit(node, [...way, side])),
  ];
  return { columns: ['Rows', 'Node', label, 'Share of rows'], rows: visit(root, []) };
}

function branchesOf(
  split: SurrogateNode['split'],
): readonly (readonly [side: string, node: SurrogateNode])[] {
  if (split === null) return [];
  const [yes, no] = sidesInWords(split.question, number => formatNumber(Number(number.toPrecision(6))));
  return [
    [yes, split.yes],
    [no, split.no],
  ];
}

function wayInWords(way: readonly string[]): string {
  return way.length === 0 ? all : way.join(' and ');
}

function leavesOf({ said, split }: SurrogateNode): readonly number[] {
  return split === null ? [said] : [...leavesOf(split.yes), ...leavesOf(split.no)];
}
