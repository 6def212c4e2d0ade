/**
 * The values of custom properties in a theme of the page, as declarations: `--ink:#18201b;…`. The build may have put
 * something else in the place of light-dark(), so the page is asked in that theme; nothing is painted meanwhile.
 */
export function themeValues(theme: 'light' | 'dark', names: readonly string[]): string {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  root.dataset.theme = theme;
  try {
    const style = getComputedStyle(root);
    return names.map(name => `${name}:${valueIn(style.getPropertyValue(name), theme)}`).join(';');
  } finally {
    if (chosen === undefined) delete root.dataset.theme;
    else root.dataset.theme = chosen;
  }
}

/** Where the browser is given light-dark() as it is written, its part for the theme. */
function valueIn(value: string, theme: 'light' | 'dark'): string {
  const both = /^\s*light-dark\(([^,]+),([^)]+)\)\s*$/.exec(value);
  return (both?.[theme === 'light' ? 1 : 2] ?? value).trim();
}
