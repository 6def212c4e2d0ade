import { expect, test } from 'vitest';
import { relationsCsv } from '../../../../src/features/explore/relations/relations-csv.ts';

test('each relation with its tests in full digits, empty where there is none', () => {
  const csv = relationsCsv([
    {
      column: 'age',
      measure: 'correlation ratio',
      value: 0.123456789,
      strength: 0.1,
      direction: 1,
      mutualInformation: 0.02,
      predictivePower: null,
      test: {
        test: 'welch t',
        statistic: 3.5,
        pValue: 1e-5,
        correctedP: 2e-5,
        effect: { measure: 'cohen d', value: 0.4 },
      },
      rankTest: null,
    },
  ]);
  expect(csv.split('\r\n')[1]).toBe(
    'age,0.1,correlation ratio,0.123456789,0.02,,welch t,3.5,0.00001,0.00002,cohen d,0.4,,,,,,',
  );
});
