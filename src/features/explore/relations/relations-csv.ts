import type { ColumnRelation, CorrectedTest } from '../../../core/explore/relation.ts';
import { figureCsv } from '../../../ui/charts/figure/figure-csv.ts';

/** Everything that was measured between each column and the target, in full digits. */
export function relationsCsv(relations: readonly ColumnRelation[]): string {
  return figureCsv({
    columns: [
      'Column',
      'Strength',
      'Measure',
      'Value',
      'Mutual information',
      'Predictive power',
      ...testHeads('Test'),
      ...testHeads('Rank test'),
    ],
    rows: relations.map(relation => [
      relation.column,
      relation.strength,
      relation.measure,
      relation.value,
      relation.mutualInformation,
      relation.predictivePower ?? NaN,
      ...testCells(relation.test),
      ...testCells(relation.rankTest),
    ]),
  });
}

function testHeads(name: string): readonly string[] {
  return [
    name,
    `${name} statistic`,
    `${name} p`,
    `${name} p corrected`,
    `${name} effect`,
    `${name} effect size`,
  ];
}

function testCells(test: CorrectedTest | null): readonly (string | number)[] {
  if (test === null) return ['', NaN, NaN, NaN, '', NaN];
  return [test.test, test.statistic, test.pValue, test.correctedP, test.effect.measure, test.effect.value];
}
