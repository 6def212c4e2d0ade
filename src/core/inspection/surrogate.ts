import { r2 } from '../evaluation/explained-variance.ts';
import { type Matrix, zeros } from '../matrix.ts';
import {
  type DecisionTreeRegressorModel,
  decisionTreeRegressor,
} from '../models/tree/decision-tree-regressor.ts';
import { medianOf } from '../preprocessing/median.ts';
import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';
import type { Say } from './explained-number.ts';

/** A question that a surrogate tree asks of a row. */
export type SurrogateQuestion =
  | { readonly kind: 'number'; readonly column: string; readonly time: boolean; readonly most: number }
  | { readonly kind: 'category'; readonly column: string; readonly category: string | null };

/** A node of a surrogate tree: its share of the rows, and what the model says of them in the mean. */
export interface SurrogateNode {
  readonly said: number;
  readonly share: number;
  /** Rows of which the answer is yes go the first way. */
  readonly split: {
    readonly question: SurrogateQuestion;
    readonly yes: SurrogateNode;
    readonly no: SurrogateNode;
  } | null;
}

export interface Surrogate {
  readonly root: SurrogateNode;
  /** How much of what the model says the tree says too: R². */
  readonly fidelity: {
    /** On the rows that the tree grew on. */
    readonly training: number;
    /** On rows that neither it nor the model learned from. */
    readonly heldOut: number;
  };
  /** The tree's answers on the held-out rows. */
  readonly said: Float64Array;
}

/** Categories of a column that are asked for, the most common ones. */
const mostCategories = 20;

/**
 * A small tree that learns to say what the model says (a global surrogate: Craven and Shavlik 1996), in the columns' own
 * units. A missing number is read as the column's median.
 */
export function fitSurrogate(
  say: Say,
  training: Table,
  test: Table,
  columns: readonly string[],
  { maxDepth, seed }: { readonly maxDepth: number; readonly seed: number },
): Surrogate {
  const asked = columns.flatMap(name => askable(columnNamed(training, name)));
  const questions = answersTo(asked, training);
  const byModel = say(training);
  const model = decisionTreeRegressor.fit(
    questions,
    byModel,
    {
      ...decisionTreeRegressor.defaults,
      maxDepth,
      minSamplesLeaf: Math.max(5, Math.floor(training.rows / 100)),
    },
    { seed, classes: 0 },
  ) as DecisionTreeRegressorModel;
  const said = decisionTreeRegressor.predict(model, answersTo(asked, test)).data;
  return {
    root: nodeOf(model, questions, asked),
    fidelity: {
      training: r2(byModel, decisionTreeRegressor.predict(model, questions).data),
      heldOut: r2(say(test), said),
    },
    said,
  };
}

interface Askable {
  readonly question: SurrogateQuestion;
  readonly instead: number;
}

function askable(column: Column): readonly Askable[] {
  if (isNumeric(column)) {
    const instead = medianOf(column.values) ?? 0;
    const question = {
      kind: 'number',
      column: column.name,
      time: column.kind === 'datetime',
      most: NaN,
    } as const;
    return [{ question, instead }];
  }
  const counts = new Map<number, number>();
  for (const code of column.codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostCategories)
    .map(([code]) => ({
      question: {
        kind: 'category',
        column: column.name,
        category: code === -1 ? null : column.dictionary[code]!,
      },
      instead: 0,
    }));
}

/** Numbers as they are; for categories 0 where the row has it, 1 where not, so that yes goes left. */
function answersTo(asked: readonly Askable[], table: Table): Matrix {
  const matrix = zeros(table.rows, asked.length);
  asked.forEach(({ question, instead }, a) => {
    const column = columnNamed(table, question.column);
    const code =
      question.kind === 'number' || isNumeric(column)
        ? 0
        : question.category === null
          ? -1
          : column.dictionary.indexOf(question.category);
    for (let row = 0; row < table.rows; row++) {
      const at = row * asked.length + a;
      if (isNumeric(column)) {
        const value = column.values[row]!;
        matrix.data[at] = Number.isFinite(value) ? value : instead;
      } else matrix.data[at] = column.codes[row] === code ? 0 : 1;
    }
  });
  return matrix;
}

function nodeOf(
  { tree }: DecisionTreeRegressorModel,
  rows: Matrix,
  asked: readonly Askable[],
): SurrogateNode {
  const visit = (node: number, own: readonly number[]): SurrogateNode => {
    const feature = tree.features[node]!;
    const at = { said: tree.values[node]!, share: own.length / rows.rows };
    if (feature === -1) return { ...at, split: null };
    const most = tree.thresholds[node]!;
    const { question } = asked[feature]!;
    const goesLeft = (row: number) => rows.data[row * rows.columns + feature]! <= most;
    return {
      ...at,
      split: {
        question: question.kind === 'number' ? { ...question, most } : question,
        yes: visit(
          node + 1,
          own.filter(row => goesLeft(row)),
        ),
        no: visit(
          tree.right[node]!,
          own.filter(row => !goesLeft(row)),
        ),
      },
    };
  };
  return visit(
    0,
    Array.from({ length: rows.rows }, (_, row) => row),
  );
}
