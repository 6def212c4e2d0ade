import { SentenceList } from '../facts/sentence-list.tsx';
import { Columns } from '../layout/stack.tsx';
import { WaterfallChart, type WaterfallChartProps } from './waterfall-chart.tsx';

/** A waterfall in words and drawn, beside each other. */
export function WaterfallReading(chart: WaterfallChartProps) {
  return (
    <Columns least="22rem">
      <SentenceList label={`${chart.title}, in words`} sentences={chart.steps.map(({ text }) => text)} />
      <WaterfallChart {...chart} />
    </Columns>
  );
}
