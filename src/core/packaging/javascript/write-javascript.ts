import { isNumericKind } from '../../table/column.ts';
import { type ExportLabel, labelLine } from '../export-label.ts';
import { numberLiteral, textLiteral, textsLiteral } from '../program-text/literals.ts';
import { moduleParts } from '../program-text/module-parts.ts';
import type { ScoringProgram } from '../scoring/scoring-program.ts';
import { javascriptRuntime } from './runtime.ts';

/** An ES module without dependencies, and its types: what stands in `model.js` and `model.d.ts`. */
export interface JavascriptModule {
  readonly code: string;
  readonly types: string;
}

/** The whole pipeline from raw columns as an ES module with one function, `predict(row)`. */
export function writeJavascript(program: ScoringProgram, label: ExportLabel): JavascriptModule {
  const { reads, features, answer, data } = moduleParts(program, name => `row[${textLiteral(name)}]`);
  const lines = [
    `// ${labelLine(label, program.target.column)}`,
    '',
    javascriptRuntime,
    '',
    ...data.map(({ name, value }) => `const ${name} = ${value};`),
    '',
    '/** One row by column name: numbers (dates: milliseconds since 1970 in UTC, or a Date) and texts; null or empty where missing. */',
    'export function predict(row) {',
    ...reads.map(({ name, value }) => `  const ${name} = ${value};`),
    '  const features = [',
    ...features.map(feature => `    ${feature},`),
    '  ];',
    `  const answer = ${answer};`,
    ...resultLines(program),
    '}',
    '',
  ];
  return { code: lines.join('\n'), types: typesOf(program) };
}

function resultLines({ target, decision }: ScoringProgram): readonly string[] {
  if (target.task === 'regression') return ['  return { prediction: answer[0] };'];
  const classes = textsLiteral(target.classes);
  const code =
    decision === null
      ? 'answer.indexOf(Math.max(...answer))'
      : `answer[${decision.positive}] >= ${numberLiteral(decision.threshold)} ? ${decision.positive} : ${1 - decision.positive}`;
  return [
    `  const classes = ${classes};`,
    `  const code = ${code};`,
    '  return { prediction: classes[code], probability: Object.fromEntries(classes.map((name, c) => [name, answer[c]])) };',
  ];
}

function typesOf({ inputs, target }: ScoringProgram): string {
  const fields = inputs.map(({ name, kind }) => {
    const type = isNumericKind(kind) ? (kind === 'datetime' ? 'number | Date' : 'number') : 'string';
    return `  ${textLiteral(name)}?: ${type} | null;`;
  });
  const result =
    target.task === 'regression'
      ? '{ prediction: number }'
      : `{ prediction: Class; probability: Record<Class, number> }`;
  return [
    ...(target.task === 'classification'
      ? [`export type Class = ${target.classes.map(textLiteral).join(' | ')};`]
      : []),
    'export interface Row {',
    ...fields,
    '}',
    `export function predict(row: Row): ${result};`,
    '',
  ].join('\n');
}
