import type { Explanation } from '@candor/core';
import { Badge, useNarrative } from '@candor/react';

/** What the model says of one case, in the list; nothing until it has said something. */
export function ListBadge({ explanation }: { explanation: Explanation | undefined }) {
  const narrative = useNarrative(explanation ?? null);
  return narrative === null ? null : <Badge narrative={narrative} />;
}
