import { messageOf } from '../errors.ts';
import { assemble, type Instruction } from './pattern-program.ts';
import { PatternError, parsePattern, type Place } from './pattern-syntax.ts';

/** Tells whether a pattern occurs in a text. */
export interface LinearPattern {
  /** @throws PatternError once all texts together have cost too much */
  test(text: string): boolean;
}

const longestSource = 500;
/** Steps over all texts: some ten seconds of work, and a million texts of fifty characters in a pattern as codes have. */
const usualSteps = 5e8;

/** What is wrong with a pattern, as a sentence; null where it can be matched. */
export function patternFault(source: string): string | null {
  try {
    compilePattern(source);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return `This is no pattern that can be checked: ${error.message}.`;
    throw error;
  }
}

/**
 * A regular expression in JavaScript's notation (flag `u`), matched without backtracking: the work grows with the length
 * of the text times that of the pattern, whatever the two are (Thompson 1968, as RE2 does). Looking around and referring
 * back cannot be had so. @throws PatternError
 */
export function compilePattern(source: string, mostSteps = usualSteps): LinearPattern {
  if (source === '') throw new PatternError('it is empty');
  if (source.length > longestSource) throw new PatternError(`it is longer than ${longestSource} characters`);
  try {
    // It alone knows all of its own notation.
    ''.search(new RegExp(source, 'u'));
  } catch (error) {
    throw new PatternError(messageOf(error).replace(/^Invalid regular expression: /, ''));
  }
  return { test: matcher(assemble(parsePattern(source)), mostSteps) };
}

/** All ways through the program are followed side by side, each instruction at most once a character. */
function matcher(program: readonly Instruction[], mostSteps: number): (text: string) => boolean {
  let current = new Int32Array(program.length);
  let next = new Int32Array(program.length);
  const seen = new Float64Array(program.length).fill(-1);
  const pending = new Int32Array(2 * program.length + 2);
  let turn = 0;
  let steps = 0;

  /** Adds an instruction and all that it leads to without a character; returns the new number of threads, −1 for a match. */
  function follow(start: number, threads: Int32Array, count: number, text: string, at: number): number {
    let top = 0;
    pending[top++] = start;
    while (top > 0) {
      const index = pending[--top]!;
      if (seen[index] === turn) continue;
      seen[index] = turn;
      steps++;
      const instruction = program[index]!;
      switch (instruction.op) {
        case 'match':
          return -1;
        case 'set':
          threads[count++] = index;
          break;
        case 'jump':
          pending[top++] = instruction.to;
          break;
        case 'split':
          pending[top++] = instruction.second;
          pending[top++] = instruction.first;
          break;
        case 'assert':
          if (holdsAt(instruction.at, text, at)) pending[top++] = index + 1;
          break;
        default:
          instruction satisfies never;
      }
    }
    return count;
  }

  return text => {
    if (steps > mostSteps)
      throw new PatternError('it takes too long on these texts; a simpler one is needed');
    turn++;
    let count = follow(0, current, 0, text, 0);
    for (let at = 0; count !== -1 && at < text.length; ) {
      if (steps > mostSteps)
        throw new PatternError('it takes too long on these texts; a simpler one is needed');
      const codePoint = text.codePointAt(at)!;
      at += codePoint > 0xffff ? 2 : 1;
      turn++;
      let found = 0;
      for (let i = 0; i < count && found !== -1; i++) {
        const instruction = program[current[i]!]!;
        steps++;
        if (instruction.op === 'set' && instruction.holds(codePoint))
          found = follow(current[i]! + 1, next, found, text, at);
      }
      if (found !== -1) found = follow(0, next, found, text, at);
      [current, next] = [next, current];
      count = found;
    }
    return count === -1;
  };
}

const word = /\w/;

function holdsAt(at: Place, text: string, position: number): boolean {
  switch (at) {
    case 'start':
      return position === 0;
    case 'end':
      return position === text.length;
    case 'boundary':
    case 'inside': {
      const between = word.test(text.charAt(position - 1)) !== word.test(text.charAt(position));
      return between === (at === 'boundary');
    }
    default:
      return at satisfies never;
  }
}
