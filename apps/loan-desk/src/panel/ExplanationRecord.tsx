import type { Explanation } from '@candor/core';

/**
 * The explanation in view, as data: `<script type="application/json" data-explanation-of="id">`.
 *
 * For whoever checks the page against the command: it is what the panel was given, to the last digit, and it
 * is there exactly while the panel shows it. A data block runs nothing, so the security policy lets it stand.
 */
export function ExplanationRecord({ id, explanation }: { id: string; explanation: Explanation }) {
  // In a script element "<" could end the element; in JSON its escape means the same.
  const json = JSON.stringify(explanation).replaceAll('<', String.raw`\u003c`);
  return (
    <script type="application/json" data-explanation-of={id} key={id}>
      {json}
    </script>
  );
}
