import { type ExportLabel, labelLine } from '../export-label.ts';
import { numberLiteral, textLiteral, textsLiteral } from '../program-text/literals.ts';
import { moduleParts } from '../program-text/module-parts.ts';
import type { ScoringProgram } from '../scoring/scoring-program.ts';
import { pythonRuntime } from './runtime.ts';

/** The whole pipeline from raw columns as a Python module without dependencies, with one function, `predict(row)`. */
export function writePython(program: ScoringProgram, label: ExportLabel): string {
  const { reads, features, answer, data } = moduleParts(program, name => `row.get(${textLiteral(name)})`);
  return [
    `# ${labelLine(label, program.target.column)}`,
    pythonRuntime,
    '',
    '',
    ...data.map(({ name, value }) => `${name} = ${value}`),
    '',
    '',
    'def predict(row):',
    '    """One row as a dict by column name: numbers (dates: milliseconds since 1970 in UTC, or a datetime) and texts;',
    '    None or empty where missing."""',
    ...reads.map(({ name, value }) => `    ${name} = ${value}`),
    '    features = [',
    ...features.map(feature => `        ${feature},`),
    '    ]',
    `    answer = ${answer}`,
    ...resultLines(program),
    '',
  ].join('\n');
}

function resultLines({ target, decision }: ScoringProgram): readonly string[] {
  if (target.task === 'regression') return ['    return {"prediction": answer[0]}'];
  const code =
    decision === null
      ? 'answer.index(max(answer))'
      : `${decision.positive} if answer[${decision.positive}] >= ${numberLiteral(decision.threshold)} else ${1 - decision.positive}`;
  return [
    `    classes = ${textsLiteral(target.classes)}`,
    `    code = ${code}`,
    '    return {"prediction": classes[code], "probability": dict(zip(classes, answer))}',
  ];
}
