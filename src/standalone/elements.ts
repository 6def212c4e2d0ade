type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with attributes and what is in it; text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...content);
  return made;
}

/** A message that is said aloud as it appears. */
export function problem(text: string): HTMLElement {
  return element('p', { class: 'problem', role: 'alert' }, text);
}
