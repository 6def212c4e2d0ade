import type { InputColumn, Target } from '../../src/core/pipeline/pipeline-model.ts';
import type { TextRecord } from '../../src/core/table/from-records.ts';
import type { OpenModel, PredictionService } from '../../src/serving/prediction-service.ts';

export const base = new URL('https://here.test/app/api/');

const none = { categories: [], range: null, missingSeen: false } as const;

export const inputs: readonly InputColumn[] = [
  { ...none, name: 'age', kind: 'integer', range: { min: 18, median: 40, max: 90 } },
  { ...none, name: 'weight', kind: 'number', range: { min: 40, median: 70, max: 150.5 }, missingSeen: true },
  { ...none, name: 'smoker/ever', kind: 'boolean', categories: ['True', 'False'] },
  { ...none, name: 'ward', kind: 'category', categories: ['north', '7'] },
  {
    ...none,
    name: 'admitted',
    kind: 'datetime',
    range: { min: 0, median: 0, max: 86_400_000 },
    missingSeen: true,
  },
];

export const goodRow = { age: 50, weight: 70.5, 'smoker/ever': true, ward: 'north', admitted: '2024-02-29' };

const readmission: Target = {
  task: 'classification',
  column: 'readmitted',
  kind: 'boolean',
  classes: ['no', 'yes'],
  positive: 'yes',
};

/** One model, "risk", of two versions, whose chance of "yes" is age in percent; and what it was asked. */
export function serviceDouble(target: Target = readmission) {
  const asked: { readonly rows: readonly TextRecord[]; readonly requestId: string }[] = [];
  let time = 0;
  const open = (version: number): OpenModel => ({
    name: 'risk',
    version,
    inputs,
    target,
    predict: async (rows, requestId) => {
      asked.push({ rows, requestId });
      return rows.map(row => {
        const chance = Number(row['age']) / 100;
        const unknown = row['ward'] === 'south' ? ['ward'] : [];
        if (target.task === 'regression') return { task: 'regression', unknown, value: 2 * chance };
        return {
          task: 'classification',
          unknown,
          class: chance >= 0.5 ? 'yes' : 'no',
          probabilities: [
            { class: 'no', probability: 1 - chance },
            { class: 'yes', probability: chance },
          ],
        };
      });
    },
  });
  const service: PredictionService = {
    softwareVersion: '1.2.3',
    listModels: async () => [{ name: 'risk', versions: [1, 2], aliases: { champion: 2 } }],
    recallModel: () => null,
    openModel: async (name, which) => {
      if (name !== 'risk') return null;
      if (which.by === 'alias') return which.alias === 'champion' ? open(2) : null;
      return which.version <= 2 ? open(which.version) : null;
    },
    newRequestId: () => 'request-1',
    now: () => (time += 3),
  };
  return { service, asked };
}
