/** Numbers and texts as JavaScript and Python both read them; `NaN` and `Infinity` are names there. */
export function numberLiteral(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}

export function textLiteral(text: string): string {
  // Both read JSON's escapes; the two line ends that JavaScript once did not allow in texts are escaped too.
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function numbersLiteral(values: Iterable<number>): string {
  return `[${Array.from(values, numberLiteral).join(', ')}]`;
}

export function textsLiteral(texts: readonly string[]): string {
  return `[${texts.map(textLiteral).join(', ')}]`;
}
