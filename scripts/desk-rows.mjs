// Writes rows.csv of every demo desk with a picks.json: forty cases for its list, picked from the simulated tables.
// With --check nothing is written and a difference exits 1.
//
// picks.json names a case by file and data row (counted from 0), so the same tables give the same bytes, and `why` it
// is worth seeing. The outcome column is left out: nobody at a desk knows it. Names and notes are invented there;
// papers follow from the row by the rules there; references and dates are worked out here.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { checkOrReplace } from './generated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const DAY = 86_400_000;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const startOf = (quarter) => Date.UTC(Number(quarter.slice(0, 4)), (Number(quarter.slice(5)) - 1) * 3, 1);

const files = new Map();
for (const desk of readdirSync(`${root}demo`).toSorted()) {
  if (existsSync(`${root}demo/${desk}/picks.json`)) files.set(`demo/${desk}/rows.csv`, rowsOf(`${root}demo/${desk}/`));
}
process.exitCode = checkOrReplace(root, files, 'node scripts/desk-rows.mjs');

function rowsOf(folder) {
  const { reference: prefix, person: column, papers, picks } = JSON.parse(readFileSync(`${folder}picks.json`, 'utf8'));
  const { outcome, context } = JSON.parse(readFileSync(`${folder}candor.config.json`, 'utf8'));
  const { missing } = JSON.parse(readFileSync(`${folder}desk.json`, 'utf8')).papers;
  const tables = new Map([...new Set(picks.map(({ file }) => file))].map((file) => [file, readTable(`${folder}${file}.csv`)]));

  const rows = picks.map(({ file, row: index, person, note = '' }, at) => {
    const { [outcome.column]: _unknown, ...row } = tables.get(file)[index];
    const quarter = row[context.period];
    const received = startOf(quarter) + ((index * 7 + at * 11) % 88) * DAY;
    const reference = `${prefix}-${quarter.slice(2, 4)}-${String(1000 + ((index * 37 + at * 101) % 9000)).padStart(5, '0')}`;
    return { reference, [column]: person, received: iso(received), ...row, documents: documents(papers, row, received, missing), note };
  });
  if (new Set(rows.map(({ reference }) => reference)).size !== rows.length) throw new Error(`${folder}: two cases share a reference`);
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/** A paper has one name or one per value of a column; it is missing when a column holds one of the listed values. */
function documents(papers, row, received, missing) {
  const isMissing = (when = {}) => Object.entries(when).some(([column, values]) => values.includes(row[column]));
  return papers
    .map(({ name, by, names, checkedAfter, missingWhen }) => [name ?? names[row[by]], isMissing(missingWhen) ? missing : `Checked ${day.format(received + checkedAfter * DAY)}`])
    .filter(([name]) => name)
    .map((pair) => pair.join(': '))
    .join('; ');
}

function readTable(path) {
  return Papa.parse(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}
