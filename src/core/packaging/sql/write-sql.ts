import { InputError } from '../../errors.ts';
import { type ExportLabel, labelLine } from '../export-label.ts';
import { answerWidth, type Answer, type ScoringProgram } from '../scoring/scoring-program.ts';
import { sqlCell } from './sql-cells.ts';
import { sqlName, sqlNumber, sqlSum, sqlText } from './sql-text.ts';
import { sqlTreeScores } from './sql-trees.ts';

/** What is asked of which table. */
export interface SqlQuestion extends ExportLabel {
  /** The table of raw rows: numbers (dates: milliseconds since 1970 in UTC) and texts, NULL where missing. */
  readonly table: string;
  /** Its columns that come before the prediction. */
  readonly keep: readonly string[];
}

/**
 * One SELECT that predicts every row of a table, in the SQL that SQLite, DuckDB and PostgreSQL share: the kept columns,
 * `prediction`, and for classes `probability_<class>` each.
 * @throws InputError for a network or a mean of models, which would be no expression that a database can be asked
 */
export function writeSql(program: ScoringProgram, question: SqlQuestion): string {
  const { table, keep } = question;
  const features = program.cells.map((cell, f) => `${sqlCell(cell, program.inputs)} AS f_${f}`);
  const { scores, answers } = stagesOf(program);
  const kept = keep.map((_, k) => `k_${k}`);
  return [
    `-- ${labelLine(question, program.target.column)}`,
    'WITH features AS MATERIALIZED (',
    `  SELECT ${[...keep.map((name, k) => `${sqlName(name)} AS k_${k}`), ...features].join(',\n    ')}`,
    `  FROM ${sqlName(table)}`,
    '), scores AS MATERIALIZED (',
    `  SELECT ${[...kept, ...scores.map((score, s) => `${score} AS s_${s}`)].join(',\n    ')}`,
    '  FROM features',
    '), answers AS MATERIALIZED (',
    `  SELECT ${[...kept, ...answers.map((answer, a) => `${answer} AS p_${a}`)].join(',\n    ')}`,
    '  FROM scores',
    ')',
    `SELECT ${[...keep.map((name, k) => `k_${k} AS ${sqlName(name)}`), ...resultColumns(program)].join(',\n  ')}`,
    'FROM answers;',
    '',
  ].join('\n');
}

type LinkedAnswer = Extract<Answer, { kind: 'linked' }>;

/** Scores over f_0, f_1 …, and the answer over s_0, s_1 … */
function stagesOf(program: ScoringProgram): {
  readonly scores: readonly string[];
  readonly answers: readonly string[];
} {
  const { answer } = program;
  if (answer.kind === 'mean') throw noExpression('A mean of several models');
  const scores = scoresOf(answer, program.cells.length);
  const linked = linkedScores(answer, scores.length);
  const { codes } = answer;
  if (codes === null) return { scores, answers: linked };
  const all = Array.from({ length: answerWidth(program) }, () => '0e0');
  codes.forEach((code, i) => {
    all[code] = linked[i]!;
  });
  return { scores, answers: all };
}

function scoresOf({ scores }: LinkedAnswer, features: number): readonly string[] {
  switch (scores.kind) {
    case 'linear': {
      const { coefficients, intercepts } = scores;
      return Array.from(intercepts, (intercept, s) => {
        const own = Array.from(coefficients.subarray(s * features, (s + 1) * features));
        return sqlSum([sqlNumber(intercept), ...own.map((weight, f) => `f_${f} * ${sqlNumber(weight)}`)]);
      });
    }
    case 'trees':
      return sqlTreeScores(scores.trees);
    case 'constant':
      return Array.from(scores.values, sqlNumber);
    case 'network':
      throw noExpression('A network');
    default:
      return scores satisfies never;
  }
}

function linkedScores({ link }: LinkedAnswer, scores: number): readonly string[] {
  const names = Array.from({ length: scores }, (_, s) => `s_${s}`);
  switch (link.kind) {
    case 'identity':
      return names;
    case 'exponential':
      return names.map(name => `EXP(${name})`);
    case 'logistic':
      return ['1e0 / (1e0 + EXP(s_0))', '1e0 / (1e0 + EXP(-s_0))'];
    case 'softmax':
      return names.map(name => `1e0 / (${names.map(other => `EXP(${other} - ${name})`).join(' + ')})`);
    case 'units':
      return names.map(name => `${name} * ${sqlNumber(link.scale)} + ${sqlNumber(link.mean)}`);
    default:
      return link satisfies never;
  }
}

function resultColumns({ target, decision }: ScoringProgram): readonly string[] {
  if (target.task === 'regression') return ['p_0 AS prediction'];
  const { classes } = target;
  const probabilities = classes.map((name, c) => `p_${c} AS ${sqlName(`probability_${name}`)}`);
  if (decision !== null) {
    const { positive, threshold } = decision;
    const [yes, no] = [sqlText(classes[positive]!), sqlText(classes[1 - positive]!)];
    const said = `CASE WHEN p_${positive} >= ${sqlNumber(threshold)} THEN ${yes} ELSE ${no} END`;
    return [`${said} AS prediction`, ...probabilities];
  }
  const cases = classes.slice(0, -1).map((name, c) => {
    const beaten = classes.slice(c + 1).map((_, later) => `p_${c} >= p_${c + 1 + later}`);
    return `WHEN ${beaten.join(' AND ')} THEN ${sqlText(name)}`;
  });
  return [`CASE ${cases.join(' ')} ELSE ${sqlText(classes.at(-1)!)} END AS prediction`, ...probabilities];
}

function noExpression(what: string): InputError {
  return new InputError(
    `${what} cannot be written as SQL.`,
    'Choose a linear model or trees, or another export.',
  );
}
