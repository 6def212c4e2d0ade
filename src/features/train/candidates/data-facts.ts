import type { DataSituation } from '../../../core/selection/recommend/data-situation.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';

/** What the data look like to someone who must choose an algorithm, a fact each. */
export function dataFacts(
  data: DataSituation,
): readonly { readonly term: string; readonly details: string }[] {
  const { columns, classes, rarestShare, missingShare } = data;
  const kinds = [
    counted(columns.numbers, 'number'),
    counted(columns.yesNo, 'yes-or-no'),
    counted(columns.categories, 'category', 'categories'),
    counted(columns.dates, 'date'),
  ].filter(part => part !== null);
  return [
    { term: 'Rows', details: `${formatNumber(data.rows)}, ${sizeWord(data.rows)}` },
    {
      term: 'Columns to learn from',
      details: `${kinds.join(', ')}; ${formatNumber(data.features)} once categories are taken apart`,
    },
    ...(classes > 0
      ? [
          {
            term: 'Classes',
            details:
              rarestShare === null
                ? formatNumber(classes)
                : `${formatNumber(classes)}; the rarest has ${formatPercent(rarestShare)} of the rows${rarestShare < 0.1 ? ', so accuracy alone would deceive' : ''}`,
          },
        ]
      : []),
    {
      term: 'Missing',
      details: missingText(missingShare),
    },
  ];
}

function missingText(share: number): string {
  if (share === 0) return 'nothing';
  return share < 0.0005 ? 'less than 0.1 % of all cells' : `${formatPercent(share)} of all cells`;
}

function counted(count: number, one: string, many = `${one}s`): string | null {
  return count === 0
    ? null
    : `${formatNumber(count)} ${count === 1 ? one : one === 'yes-or-no' ? one : many}`;
}

function sizeWord(rows: number): string {
  if (rows < 500) return 'few: simple models have an edge';
  if (rows < 100_000) return 'enough for any algorithm';
  return 'many: the quick algorithms have an edge';
}
