export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageName = 'terrarium-theme';

/** Shows the app in this theme; `system` follows the device. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The theme chosen before; read without waiting, so that the first paint is right. */
export function rememberedTheme(): Theme {
  try {
    return themes.find(theme => theme === localStorage.getItem(storageName)) ?? 'system';
  } catch {
    // Where site data is blocked, even asking throws.
    return 'system';
  }
}

export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageName, theme);
  } catch {
    // The choice then holds for this visit.
  }
}
