import type { Desk } from '../desk/desk.js';
import { inLocale } from '../desk/words.js';

/** The page's title; where desks are served side by side, the way from one to another. */
export function DeskSwitch({ desk }: { desk: Desk }) {
  if (desk.desks === undefined || desk.desks.length < 2) return <strong className="top-title">{inLocale(desk.title, desk.locale)}</strong>;
  return (
    <nav className="top-desks" aria-label="Desks">
      {desk.desks.map(({ title, address, current }) => (
        <a key={address} href={address} aria-current={current ? 'page' : undefined}>
          {inLocale(title, desk.locale)}
        </a>
      ))}
    </nav>
  );
}
