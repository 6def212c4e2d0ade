/** A number with an exponent, which no engine takes for a whole one or a decimal; missing is NULL. */
export function sqlNumber(value: number): string {
  if (Number.isNaN(value)) return 'NULL';
  // Beyond all that a column holds.
  if (!Number.isFinite(value)) return value > 0 ? '1.7e308' : '-1.7e308';
  const text = String(Object.is(value, -0) ? 0 : value);
  return text.includes('e') ? text : `${text}e0`;
}

/** A text in single quotes. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column or table by its name, whatever is in it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** So many terms stand in one bracket: engines limit how deep an expression goes. */
const termsAtATime = 100;

/** The sum of terms, each an expression in brackets or a single one. */
export function sqlSum(terms: readonly string[]): string {
  if (terms.length === 0) return '0e0';
  if (terms.length <= termsAtATime) return terms.join(' + ');
  const groups: string[] = [];
  for (let at = 0; at < terms.length; at += termsAtATime)
    groups.push(`(${terms.slice(at, at + termsAtATime).join(' + ')})`);
  return sqlSum(groups);
}
