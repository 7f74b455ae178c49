import { OutboxStatus } from '@candor/react';
import type { Desk } from '../desk/desk.js';
import type { Case } from '../desk/loadDesk.js';
import { cellText } from '../desk/words.js';

/** Every answer that is kept on this device, and how far it has come. */
export function OutboxPane({ desk, cases }: { desk: Desk; cases: readonly Case[] }) {
  const [name = ''] = desk.columns;
  const labelOfCase = (id: string) => {
    const one = cases.find((entry) => entry.id === id);
    const shown = one === undefined ? '' : cellText(desk, name, one.cells[name] ?? '');
    return shown === '' || shown === id ? id : `${shown}, ${id}`;
  };
  return (
    <div className="outbox" id="outbox">
      <OutboxStatus showWhenEmpty caseLabel={labelOfCase} className="outbox-inner" />
    </div>
  );
}
