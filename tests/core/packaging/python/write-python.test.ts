import { expect, test } from 'vitest';
import { writePython } from '../../../../src/core/packaging/python/write-python.ts';
import { label, smallProgram } from '../small-program.ts';
import { hasPython, runPython } from './run-python.ts';

const ask = (program: typeof smallProgram, row: Readonly<Record<string, number | string | null>>) =>
  runPython({ code: writePython(program, label), query: null, rows: [row] }).module[0];

test.skipIf(!hasPython)('a cell may be left out, and a name that would end its text does not', () => {
  const [size, town] = smallProgram.inputs;
  const program = {
    ...smallProgram,
    inputs: [{ ...size!, name: 'größe"]\n' }, town!],
    target: { ...smallProgram.target, column: 'price\nraise SystemExit' },
  };
  expect(ask(program, { 'größe"]\n': 4, town: 'A' })).toEqual({ prediction: 27 });
  expect(ask(program, { town: 'B' })).toEqual({ prediction: 16 });
});
