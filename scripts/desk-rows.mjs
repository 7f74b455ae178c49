// Writes demo/loan-desk/rows.csv: forty applications for the demo list, picked from the simulated tables.
//
// Rows are named by file and data row (counted from 0), so the same tables give the same bytes. The outcome
// column is left out: nobody at a desk knows it. Names, references, dates, papers and notes are invented here;
// the papers follow from the row (no savings recorded: the statement is missing).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const desk = fileURLToPath(new URL('../demo/loan-desk/', import.meta.url));

/** [file, data row, applicant, note]; the comment says what makes the case worth seeing. */
const picks = [
  ['test', 29, 'Tomas Lindqvist', 'Applicant says the late payment followed a change of bank.'], // a plain decline
  ['test', 7, 'Amara Okoye'], // a plain approval
  ['context-saltcoast', 0, 'Joan Whitfield', 'Works the summer season at the harbour, fourth year running.'], // other region, at the limit
  ['test', 284, 'Leila Haddad'], // close call
  ['test', 17, 'Pieter de Vries'],
  ['test', 902, 'Daniel Osei', 'Asked whether a smaller loan would do.'], // amount far out
  ['context-eastmarch', 7, 'Ivan Petrov', 'Income was exported by the branch system. Ask for pay slips.'], // other region, income recorded net
  ['test', 46, 'Ruth Calloway'],
  ['context-northmoor-2026', 53, 'Nadia Kovac'], // a later year
  ['test', 1799, 'Henrik Dahl'], // debts far above income
  ['test', 12, 'Marek Nowak'],
  ['context-saltcoast', 29, 'Elsa Corrigan'],
  ['test', 4, 'Yusuf Demir'],
  ['test', 1043, 'Sofia Marques'], // a sure decline
  ['context-eastmarch', 58, 'Anton Weiss', 'Could not reach the employer twice.'], // other region, debts above income
  ['test', 1815, 'Grace Lindholm'], // income far out
  ['test', 237, 'Mateo Ferrer'], // close call
  ['context-northmoor-2026', 11, 'Hanna Virtanen'],
  ['test', 701, 'Owen Pritchard'],
  ['context-saltcoast', 4, 'Bridget Malone'],
  ['test', 113, 'Viktor Halasz', 'Savings come from the sale of a flat, see the statement.'], // large savings, high debts
  ['test', 22, 'Ines Carvalho'], // savings not given
  ['context-northmoor-2026', 26, 'Karl Brenner'],
  ['test', 405, 'Dolores Aguirre'], // close call
  ['context-eastmarch', 21, 'Petra Kralova'],
  ['test', 1206, 'Samuel Boateng'], // many missed payments
  ['context-saltcoast', 110, 'Liam Donnelly'],
  ['test', 99, 'Jonas Adler'], // seasonal work, rare where the model learnt
  ['test', 417, 'Margit Solberg'], // close call
  ['context-northmoor-2026', 207, 'Rosa Benedetti'],
  ['test', 658, 'Colm Hegarty', 'Wants to combine two building projects.'], // amount and work both rare
  ['test', 424, 'Edith Vance'], // close call, little saved
  ['context-eastmarch', 3, 'Milan Horvat'],
  ['context-saltcoast', 124, 'Nora Fitzgerald'],
  ['test', 809, 'Rashid Karimi'],
  ['test', 1868, 'Astrid Nyberg'], // thirty years in one job
  ['context-northmoor-2026', 5, 'Felix Moreau'],
  ['test', 183, 'Clara Jansen'], // savings not given
  ['context-eastmarch', 243, 'Tereza Vlkova'],
  ['context-saltcoast', 18, 'Patrick Sheehan'],
];

const tables = new Map();
const table = (file) => {
  if (!tables.has(file)) tables.set(file, Papa.parse(readFileSync(`${desk}${file}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data);
  return tables.get(file);
};

const DAY = 86_400_000;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const startOf = (quarter) => Date.UTC(Number(quarter.slice(0, 4)), (Number(quarter.slice(5)) - 1) * 3, 1);

const proofOfIncome = {
  salaried: 'Pay slips, last three months',
  contract: 'Contract and last three invoices',
  self_employed: 'Tax return, last year',
  seasonal: 'Pay slips of last season',
  retired: 'Pension statement',
};
const proofOfPurpose = {
  car: 'Purchase offer for the car',
  home_improvement: 'Builder’s quote',
  debt_consolidation: 'Statements of the loans to replace',
  education: 'Letter of admission',
  business: 'Business plan',
};

function documents(row, received) {
  const checked = (days) => `Checked ${day.format(received + days * DAY)}`;
  return [
    [proofOfIncome[row.employment_type], checked(1)],
    ['Credit bureau file', checked(1)],
    [proofOfPurpose[row.purpose], checked(2)],
    ['Savings statement', row.savings_balance === '' ? 'Not received yet' : checked(2)],
  ].filter(([name]) => name).map((pair) => pair.join(': ')).join('; ');
}

const rows = picks.map(([file, index, applicant, note = ''], at) => {
  const { defaulted_24m: _unknown, ...row } = table(file)[index];
  const received = startOf(row.quarter) + ((index * 7 + at * 11) % 88) * DAY;
  const reference = `LN-${row.quarter.slice(2, 4)}-${String(1000 + ((index * 37 + at * 101) % 9000)).padStart(5, '0')}`;
  return { reference, applicant, received: iso(received), ...row, documents: documents(row, received), note };
});

if (new Set(rows.map((row) => row.reference)).size !== rows.length) throw new Error('two applications share a reference');
writeFileSync(`${desk}rows.csv`, `${Papa.unparse(rows, { newline: '\n' })}\n`);
console.log(`rows.csv: ${rows.length} applications`);
