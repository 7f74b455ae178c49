import { ThemeButton } from '@candor/desk-page';
import type { Desk } from '../desk/desk.js';
import { DeskSwitch } from './DeskSwitch.js';
import { ListIcon, TrayIcon } from './icons.js';

export interface TopBarProps {
  desk: Desk;
  note?: string | undefined;
  who?: string | undefined;
  theme: 'light' | 'dark';
  onTheme: () => void;
  listOpen: boolean;
  onList: () => void;
  /** Answers that wait to be sent. */
  waiting: number;
  outboxOpen: boolean;
  onOutbox: () => void;
}

export function TopBar({ desk, note, who, theme, onTheme, listOpen, onList, waiting, outboxOpen, onOutbox }: TopBarProps) {
  return (
    <header className="top">
      <DeskSwitch desk={desk} />
      <span className="top-space" />
      {note !== undefined && <span className="top-note">{note}</span>}
      <button type="button" className="button-quiet list-toggle" aria-expanded={listOpen} aria-controls="list" onClick={onList}>
        <ListIcon />
        List
      </button>
      <button type="button" className="button-quiet" aria-expanded={outboxOpen} aria-controls="outbox" onClick={onOutbox}>
        <TrayIcon />
        Outbox <span className="count">{waiting}</span>
      </button>
      <ThemeButton theme={theme} onToggle={onTheme} />
      {who !== undefined && (
        <span className="who">
          <span className="who-initials" aria-hidden="true">
            {initials(who)}
          </span>
          <span className="wide-only">{who}</span>
        </span>
      )}
    </header>
  );
}

const initials = (name: string) =>
  (name.split(',')[0] ?? '')
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
