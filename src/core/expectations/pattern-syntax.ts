/** A pattern taken apart. Sets are single characters, told by what the platform's own expression says of one. */
export type PatternNode =
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'either'; readonly choices: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'assert'; readonly at: 'start' | 'end' | 'boundary' | 'inside' };

/** The pattern is none, or asks for what cannot be matched in one pass; the message ends without a stop. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

/** What holds between two characters. */
export type Place = Extract<PatternNode, { kind: 'assert' }>['at'];
const assertions: ReadonlyMap<string, Place> = new Map([
  ['^', 'start'],
  ['$', 'end'],
  [String.raw`\b`, 'boundary'],
  [String.raw`\B`, 'inside'],
]);
/** One atom: an escape, a class, or a character. */
const atom =
  /\\(?:u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[^])|\[(?:\\[^]|[^\]\\])*\]|[^]/uy;
const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy;
const groupStart = /\((?:\?(?::|<[^=!>][^>]*>))?/uy;
const deepest = 50;

/** Takes a pattern apart that the platform accepts under the flag `u`. @throws PatternError for what looks around or back */
export function parsePattern(source: string): PatternNode {
  let position = 0;
  const rest = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = position;
    const found = expression.exec(source);
    if (found !== null) position += found[0].length;
    return found;
  };

  function either(depth: number): PatternNode {
    if (depth > deepest) throw new PatternError(`more than ${deepest} groups stand within each other`);
    const choices = [sequence(depth)];
    while (source[position] === '|') {
      position++;
      choices.push(sequence(depth));
    }
    return choices.length === 1 ? choices[0]! : { kind: 'either', choices };
  }

  function sequence(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    while (position < source.length && source[position] !== '|' && source[position] !== ')')
      parts.push(repeated(single(depth)));
    return { kind: 'sequence', parts };
  }

  function single(depth: number): PatternNode {
    if (source[position] === '(') return group(depth);
    const [text] = rest(atom)!;
    const at = assertions.get(text);
    if (at !== undefined) return { kind: 'assert', at };
    if (/^\\[1-9k]/.test(text))
      throw new PatternError(`${text} refers back to a group, which is not supported`);
    return { kind: 'set', source: text };
  }

  function group(depth: number): PatternNode {
    if (/^\(\?(?:<?[=!])/.test(source.slice(position, position + 4)))
      throw new PatternError('it looks ahead or behind ("(?=", "(?!", "(?<="), which is not supported');
    if (/^\(\?[a-z-]/.test(source.slice(position, position + 3)))
      throw new PatternError('it changes its flags within, which is not supported');
    rest(groupStart);
    const inner = either(depth + 1);
    position++;
    return inner;
  }

  function repeated(part: PatternNode): PatternNode {
    const found = rest(quantifier);
    if (found === null) return part;
    const [, sign, least, comma, most] = found;
    if (sign !== undefined)
      return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const from = Number(least);
    return { kind: 'repeat', part, least: from, most: comma ? (most ? Number(most) : Infinity) : from };
  }

  return either(0);
}
