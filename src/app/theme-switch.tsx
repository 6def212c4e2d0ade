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
    <span className="app-theme">
      <HalfMoon />
      <select
        className="app-theme-choice"
        aria-label="Theme"
        title="Theme"
        value={theme}
        onChange={event => choose(themes.find(one => one === event.target.value) ?? 'system')}
      >
        {themes.map(one => (
          <option key={one} value={one}>
            {labels[one]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Stands for the choice where there is no room for its word. */
function HalfMoon() {
  return (
    <svg className="app-theme-picture" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </svg>
  );
}
