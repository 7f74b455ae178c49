// What one look at how unusual a case is costs here, for each profile that is served.
import { unusualOf, type Profile } from '@candor/core';

declare global {
  interface Window {
    unusualMicros?: Record<string, number>;
  }
}

interface Served {
  name: string;
  profile: Profile;
  rows: (number | string | null)[][];
}

const served = (await (await fetch('/cases.json')).json()) as Served[];
const micros: Record<string, number> = {};
for (const { name, profile, rows } of served) {
  const checked = rows.map((row) => row.map((value) => value ?? Number.NaN));
  const look = () => {
    const start = performance.now();
    for (const row of checked) unusualOf(profile, { row });
    return (1000 * (performance.now() - start)) / checked.length;
  };
  for (let warm = 0; warm < 10; warm++) look();
  const times = Array.from({ length: 15 }, look).sort((a, b) => a - b);
  micros[name] = times[7]!;
}
window.unusualMicros = micros;
