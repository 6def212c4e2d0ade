import { type PatternNode, PatternError, type Place } from './pattern-syntax.ts';

/** One step of a program that matches a pattern; where it says nothing else, the next one follows. */
export type Instruction =
  | { readonly op: 'set'; readonly holds: (codePoint: number) => boolean }
  | { readonly op: 'assert'; readonly at: Place }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'match' };

const mostInstructions = 3000;

/** A pattern as a program whose ways are all followed at once (Thompson 1968). @throws PatternError where it is too large */
export function assemble(root: PatternNode): readonly Instruction[] {
  const program: Instruction[] = [];
  const push = (instruction: Instruction): number => {
    if (program.length >= mostInstructions) throw tooLarge();
    return program.push(instruction) - 1;
  };

  function emit(node: PatternNode): void {
    switch (node.kind) {
      case 'set':
        push({ op: 'set', holds: setOf(node.source) });
        return;
      case 'assert':
        push({ op: 'assert', at: node.at });
        return;
      case 'sequence':
        node.parts.forEach(emit);
        return;
      case 'either':
        emitChoices(node.choices);
        return;
      case 'repeat':
        emitRepeat(node);
        return;
      default:
        node satisfies never;
    }
  }

  function emitChoices(choices: readonly PatternNode[]): void {
    const ends: number[] = [];
    choices.forEach((choice, index) => {
      const last = index === choices.length - 1;
      const split = last ? -1 : push({ op: 'jump', to: 0 });
      emit(choice);
      if (last) return;
      ends.push(push({ op: 'jump', to: 0 }));
      program[split] = { op: 'split', first: split + 1, second: program.length };
    });
    for (const end of ends) program[end] = { op: 'jump', to: program.length };
  }

  function emitRepeat({ part, least, most }: Extract<PatternNode, { kind: 'repeat' }>): void {
    if (least > mostInstructions || (most > mostInstructions && most !== Infinity)) throw tooLarge();
    for (let i = 0; i < least; i++) emit(part);
    if (most === Infinity) {
      const split = push({ op: 'jump', to: 0 });
      emit(part);
      push({ op: 'jump', to: split });
      program[split] = { op: 'split', first: split + 1, second: program.length };
      return;
    }
    const splits: number[] = [];
    for (let i = least; i < most; i++) {
      splits.push(push({ op: 'jump', to: 0 }));
      emit(part);
    }
    for (const split of splits) program[split] = { op: 'split', first: split + 1, second: program.length };
  }

  emit(root);
  push({ op: 'match' });
  return program;
}

function tooLarge(): PatternError {
  return new PatternError('its repetitions make it too large');
}

/** Whether one character is in a set, as the platform says; told once for each of ASCII. */
function setOf(source: string): (codePoint: number) => boolean {
  const expression = new RegExp(`^(?:${source})$`, 'u');
  const ascii = Array.from({ length: 128 }, (_, code) => expression.test(String.fromCharCode(code)));
  return codePoint =>
    codePoint < 128 ? ascii[codePoint]! : expression.test(String.fromCodePoint(codePoint));
}
