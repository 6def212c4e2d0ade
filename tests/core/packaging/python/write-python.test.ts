import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { writePython } from '../../../../src/core/packaging/python/write-python.ts';
import { describeScoring } from '../../../../src/core/packaging/scoring/describe-scoring.ts';
import { exportCases } from '../export-cases.ts';
import { answeredLabels, answeredNumbers, type RawAnswer, rawRows, type RawRow } from '../raw-rows.ts';
import { furthestApart, labelsOf, numbersOf } from '../trained-sample.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Reads the module and the rows, and writes the answer to each. */
const caller = `
import json, sys
code, rows = json.load(sys.stdin)
module = {}
exec(code, module)
print(json.dumps([module["predict"](row) for row in rows]))
`;

function runPython(code: string, rows: readonly RawRow[]): readonly RawAnswer[] {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', caller], {
    input: JSON.stringify([code, rows]),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as RawAnswer[];
}

// Both compute in doubles; sums are in another order.
describe.skipIf(!hasPython)('python3 says of every row what we say', () => {
  test.each(exportCases)('$name', async ({ train }) => {
    const { pipeline, rows, predictions } = await train();
    const code = writePython(describeScoring(pipeline), { name: 'sample', version: '1.0.0' });
    const answers = runPython(code, rawRows(rows));
    expect(furthestApart(answeredNumbers(answers), numbersOf(predictions))).toBeLessThan(1e-9);
    expect(answeredLabels(answers)).toEqual(labelsOf(predictions));
  });
});
