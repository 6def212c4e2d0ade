/** The first character and the shape of the rest: "ada@example.org" → "a••@•••••••.•••". */
export function masked(text: string): string {
  const [first = '', ...rest] = Array.from(text.slice(0, 40));
  return first + rest.map(character => (/[\p{L}\p{N}]/u.test(character) ? '•' : character)).join('');
}
