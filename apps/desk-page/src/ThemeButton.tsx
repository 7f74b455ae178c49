import { MoonIcon, SunIcon } from './icons.js';

export interface ThemeButtonProps {
  theme: 'light' | 'dark';
  onToggle: () => void;
}

/** Leads to the other theme, and is named after it. */
export function ThemeButton({ theme, onToggle }: ThemeButtonProps) {
  const other = theme === 'dark' ? 'Light theme' : 'Dark theme';
  return (
    <button type="button" className="button-quiet" aria-label={other} onClick={onToggle}>
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
      <span className="wide-only">{other}</span>
    </button>
  );
}
