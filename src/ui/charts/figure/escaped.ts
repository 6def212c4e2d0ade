const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands between the tags of a drawing, or in its attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character]!);
}
