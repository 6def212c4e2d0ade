import { cellInWords } from '../../../core/inspection/in-words.ts';
import { rank } from '../../../core/statistics/ranks.ts';
import type { Cell, ShapAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import type { SwarmChartProps } from '../../../ui/charts/swarm-chart.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';

/** No more points of a column are drawn than these. */
const mostPoints = 250;

/** The columns that move most, each with its rows; numbers are shaded by rank. */
export function swarmRows(answer: ShapAnswer, most: number): SwarmChartProps['rows'] {
  const { columns, meanAbsolute, values, cells, times, rows } = answer;
  const order = [...columns.keys()].sort((a, b) => meanAbsolute[b]! - meanAbsolute[a]!).slice(0, most);
  return order.map(c => {
    const shades = shadesOf(cells[c]!);
    const points = Array.from({ length: Math.min(rows, mostPoints) }, (_, row) => {
      const x = values[row * columns.length + c]!;
      const cell = cellInWords(cells[c]![row]!, times[c]!, formatNumber);
      return { x, shade: shades[row]!, text: `${columns[c]}: ${cell}\n${formatNumber(x)}` };
    });
    return {
      label: columns[c]!,
      points,
      text: `${formatNumber(meanAbsolute[c]!)} in the mean, whichever way`,
    };
  });
}

function shadesOf(cells: readonly Cell[]): readonly (number | null)[] {
  const numbers = cells.filter(cell => typeof cell === 'number');
  const { ranks } = rank(Float64Array.from(numbers));
  let next = 0;
  return cells.map(cell =>
    typeof cell === 'number' ? (ranks[next++]! - 1) / Math.max(1, numbers.length - 1) : null,
  );
}
