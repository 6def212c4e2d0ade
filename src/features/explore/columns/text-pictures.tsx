import type { TextDetail } from '../../../core/explore/text-detail.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { HistogramChart } from '../../../ui/charts/histogram-chart.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';

/** How long texts are, and the words they are made of. */
export function TextPictures({ name, text }: { readonly name: string; readonly text: TextDetail }) {
  return (
    <>
      {text.lengths !== null && (
        <HistogramChart
          title={`Length of ${name}`}
          description="Characters in each cell."
          unit="Characters"
          {...text.lengths}
        />
      )}
      {text.words !== null && (
        <HistogramChart
          title={`Words in ${name}`}
          description="Words in each cell."
          unit="Words"
          {...text.words}
        />
      )}
      {text.tokens.length > 0 && (
        <BarChart
          title={`Most frequent words of ${name}`}
          description={`In small letters, of ${formatNumber(text.distinctTokens)} different words; how many rows have each.`}
          unit="Rows"
          bars={text.tokens.slice(0, 20).map(({ value, count }) => ({ label: value, value: count }))}
        />
      )}
    </>
  );
}
