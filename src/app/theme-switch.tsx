import { useState } from 'react';
import { applyTheme, rememberedTheme, rememberTheme, type Theme, themes } from './theme.ts';

const labels = { system: 'Auto', light: 'Light', dark: 'Dark' } as const;

/** Chooses between the device's theme, light and dark. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(rememberedTheme);
  const choose = (chosen: Theme) => {
    applyTheme(chosen);
    rememberTheme(chosen);
    setTheme(chosen);
  };
  return (
    <select
      className="app-theme"
      aria-label="Theme"
      value={theme}
      onChange={event => choose(themes.find(one => one === event.target.value) ?? 'system')}
    >
      {themes.map(one => (
        <option key={one} value={one}>
          {labels[one]}
        </option>
      ))}
    </select>
  );
}
