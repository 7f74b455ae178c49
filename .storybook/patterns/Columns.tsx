import { useState } from 'react';
import type { OpenDesk } from './desks.js';
import { CaseFacts, CaseList, CasePanel, ExplainedCase } from './parts.js';

/** A list, the case that is open, and the panel beside it. */
export function Columns({ desk }: { desk: OpenDesk }) {
  const [chosen, choose] = useState(desk.cases[0]!);
  return (
    <div className="pattern-desk" data-columns="3">
      <CaseList desk={desk} chosen={chosen} onChoose={choose} />
      <ExplainedCase desk={desk} one={chosen}>{(explained) => <><CaseFacts {...explained} /><CasePanel {...explained} /></>}</ExplainedCase>
    </div>
  );
}
