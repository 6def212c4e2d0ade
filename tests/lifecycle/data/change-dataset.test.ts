import { expect, test } from 'vitest';
import type { ColumnSchema } from '../../../src/core/table/column.ts';
import { changeDataset } from '../../../src/lifecycle/data/change-dataset.ts';
import type { Project } from '../../../src/lifecycle/project.ts';

const project: Project = {
  id: 'p',
  name: 'Churn',
  createdAt: 0,
  datasetVersionId: 'before',
  problem: { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
};
const before = [
  { name: 'churn', kind: 'boolean' },
  { name: 'zip', kind: 'integer' },
] as const satisfies readonly ColumnSchema[];
const zipAsCategory = [before[0], { name: 'zip', kind: 'category' }] as const;
const churnAsText = [{ name: 'churn', kind: 'text' }, before[1]] as const;

test('another kind of another column leaves the problem as it is', () => {
  expect(changeDataset(project, { schema: before }, { id: 'after', schema: zipAsCategory })).toEqual({
    ...project,
    datasetVersionId: 'after',
  });
});

test('another kind of the target asks for the problem anew', () => {
  expect(changeDataset(project, { schema: before }, { id: 'after', schema: churnAsText }).problem).toBeNull();
});

test('a project without a problem has none afterwards', () => {
  const open = { ...project, problem: null };
  expect(changeDataset(open, { schema: before }, { id: 'after', schema: zipAsCategory }).problem).toBeNull();
});

test('the problem goes along with a step that renames the target, or merges its positive class', () => {
  const renamed = [{ name: 'left', kind: 'boolean' }, before[1]] as const;
  const step = { kind: 'renameColumn', column: 'churn', to: 'left' } as const;
  expect(changeDataset(project, { schema: before }, { id: 'after', schema: renamed }, step).problem).toEqual({
    ...project.problem,
    target: 'left',
  });
  const edit = {
    kind: 'editTable',
    cells: [],
    droppedRows: [],
    droppedColumns: [],
    renamed: [{ column: 'churn', to: 'left' }],
  } as const;
  expect(
    changeDataset(project, { schema: before }, { id: 'after', schema: renamed }, edit).problem?.target,
  ).toBe('left');
  const merge = {
    kind: 'mergeCategories',
    column: 'churn',
    merges: [{ from: ['Yes'], into: 'yes' }],
  } as const;
  expect(
    changeDataset(project, { schema: before }, { id: 'after', schema: before }, merge).problem?.positive,
  ).toBe('yes');
});
