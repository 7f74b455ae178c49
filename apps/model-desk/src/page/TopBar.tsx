import type { Session } from '../api/schemas.js';
import { MoonIcon, SunIcon } from './icons.js';
import { useTheme } from './useTheme.js';

export function TopBar({ session, onSignOut }: { session: Session; onSignOut: () => void }) {
  const { theme, toggle } = useTheme();
  const other = theme === 'dark' ? 'Light theme' : 'Dark theme';
  return (
    <header className="top">
      <strong className="top-title">Model desk</strong>
      <span className="top-space" />
      <span className="top-who">{session.sub}, {session.role}</span>
      <button type="button" className="button-quiet" aria-label={other} onClick={toggle}>
        {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
        <span className="wide-only">{other}</span>
      </button>
      <button type="button" className="button-quiet" onClick={onSignOut}>Sign out</button>
    </header>
  );
}
