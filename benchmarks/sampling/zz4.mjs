import { accuracyRows } from './accuracy.mjs';
import { judge } from '../row.mjs';
for await (const row of accuracyRows()) { const j = judge(row); console.log(j.pass === null ? 'figure' : j.pass ? 'ok' : 'SHORT', j.id, j.value, j.bar ?? ''); }
