/** The page's values of the custom properties that a text names, as a rule for an SVG of its own: `:root{--ink:…}`. */
export function themeRuleFor(text: string): string {
  const style = getComputedStyle(document.documentElement);
  const names = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!));
  const values = [...names].flatMap(name => {
    const value = style.getPropertyValue(name).trim();
    return value === '' ? [] : [`${name}:${value}`];
  });
  return `:root{${['color-scheme:light dark', ...values].join(';')}}`;
}
