import { ThemeButton, useTheme } from '@candor/desk-page';
import type { Session } from '../api/schemas.js';

export interface TopBarProps {
  session: Session;
  /** No case is open, so the page is headed by its own name. */
  isHeading: boolean;
  onSignOut: () => void;
}

export function TopBar({ session, isHeading, onSignOut }: TopBarProps) {
  const Title = isHeading ? 'h1' : 'strong';
  const { theme, toggle } = useTheme('model-desk.theme');
  return (
    <header className="top">
      <Title className="top-title">Model desk</Title>
      <span className="top-space" />
      <span className="top-who">{session.sub}, {session.role}</span>
      <ThemeButton theme={theme} onToggle={toggle} />
      <button type="button" className="button-quiet" onClick={onSignOut}>Sign out</button>
    </header>
  );
}
