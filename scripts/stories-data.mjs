// Writes the explanations that stories show: `pnpm stories:data`. With --check nothing is written and a difference exits 1.
//
// Every file is { explanation, about }, made by `candor explain --format panel` from a demo model. Which case a story
// shows is a rule, so that a rebuilt model finds its own: the first row, in the order of its desk's tables, that fits.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtCli } from './build-cli.mjs';
import { checkOrReplace } from './generated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'packages/react/src/stories/data';
/** The stories' clock stands a little later. */
const time = '2026-03-02T15:20:00Z';

const all = (...rules) => (explanation) => rules.every((rule) => rule(explanation));
const usual = ({ unusual }) => unusual?.level === 'none';
const known = ({ context }) => context?.support === 'seen' && context.level === 'none';
const complete = ({ features }) => features.every(({ state }) => state === 'given');
const ordinary = all(usual, known, complete);
const adverse = (explanation) => explanation.prediction.outcome === configOf('loan-desk').decision.adverse;
const sure = (...words) => ({ sureness }) => words.includes(sureness?.word);
const strange = (level) => ({ unusual }) => unusual?.level === level;
/** The three strongest factors point one way, and one that is worth saying the other. */
const oneSided = ({ attribution: { values } }) => {
  const [first, ...others] = values.toSorted((a, b) => Math.abs(b) - Math.abs(a));
  const against = others.slice(2).find((value) => value * first < 0) ?? 0;
  return others.slice(0, 2).every((value) => value * first > 0) && Math.abs(against) >= 0.03 * values.reduce((sum, value) => sum + Math.abs(value), 0);
};
const elsewhere = ({ context }) => context?.support === 'unseen' && context.field !== null;

/** Which case each story shows; `change` makes new rows out of it, and the first of them that `shows` is taken. */
const stories = [
  { name: 'normal', desk: 'loan-desk', fits: all(ordinary, adverse, sure('very', 'fairly'), oneSided) },
  { name: 'approve', desk: 'loan-desk', fits: all(ordinary, (explanation) => !adverse(explanation), sure('very')) },
  { name: 'somewhat-sure', desk: 'loan-desk', fits: all(ordinary, sure('somewhat')) },
  { name: 'close-call', desk: 'loan-desk', fits: all(ordinary, sure('close-call')) },
  { name: 'missing-value', desk: 'loan-desk', fits: all(usual, known, (explanation) => !complete(explanation)) },
  { name: 'notice', desk: 'loan-desk', fits: all(known, strange('notice')) },
  { name: 'unusual', desk: 'loan-desk', fits: all(known, strange('caution')) },
  { name: 'unit-slip', desk: 'loan-desk', fits: ordinary, change: thousandfold, shows: ({ unusual }) => unusual?.facts.some(({ kind }) => kind === 'unit') },
  { name: 'new-context', desk: 'loan-desk', fits: all(usual, elsewhere) },
  { name: 'unknown-context', desk: 'loan-desk', fits: ordinary, change: from('Greyhaven'), shows: usual },
  { name: 'no-context', desk: 'loan-desk', fits: ordinary, change: from(''), shows: usual },
  { name: 'margin', desk: 'loan-desk', fits: ordinary, flags: ['--scale', 'margin'] },
  { name: 'no-profile', desk: 'loan-desk', fits: complete, without: 'profile' },
  { name: 'amount', desk: 'claims-desk', fits: all(ordinary, ({ band }) => band?.upper != null) },
  { name: 'amount-fairly-sure', desk: 'claims-desk', fits: all(ordinary, sure('fairly')) },
  { name: 'amount-unusual', desk: 'claims-desk', fits: all(known, strange('caution')) },
  { name: 'amount-new-context', desk: 'claims-desk', fits: all(usual, elsewhere) },
];

const scratch = mkdtempSync(join(tmpdir(), 'candor-stories-'));
const entry = builtCli();
const scanned = new Map();
try {
  const files = new Map();
  for (const story of stories) files.set(`${folder}/${story.name}.json`, `${JSON.stringify(panelOf(story), null, 2)}\n`);
  process.exitCode = checkOrReplace(root, files, 'pnpm stories:data');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The same case from another place. */
function from(place) {
  return (row, { context: { segments } }) => [{ ...row, ...Object.fromEntries(segments.map((column) => [column, place])) }];
}

/** One sum of money after the other a thousand times too large, as from a form that was filled in the wrong unit. */
function thousandfold(row, { features }) {
  const isMoney = (column) => features[column]?.format?.style === 'currency' && row[column] > 0;
  return Object.keys(row).filter(isMoney).map((column) => ({ ...row, [column]: row[column] * 1000 }));
}

function panelOf(story) {
  const { name, desk, fits, change = (row) => [row], shows = story.without ? () => true : fits } = story;
  for (const { table, id } of tablesOf(desk)) {
    for (const { explanation: found } of scan(desk, table, id)) {
      if (!fits(found)) continue;
      const shown = explainRows(story, change(rowOf(found), configOf(desk)), found.case.id).find(({ explanation }) => shows(explanation));
      if (shown) return shown;
    }
  }
  return fail(`no row of demo/${desk} fits the story "${name}"; change its rule in scripts/stories-data.mjs`);
}

/** Judges a whole table; on the margin where there is one, which takes a hundredth of the time and judges the same. */
function scan(desk, table, id) {
  const key = `${desk}/${table}`;
  if (!scanned.has(key)) {
    const scale = configOf(desk).outcome.positive === undefined ? [] : ['--scale', 'margin'];
    scanned.set(key, explainTable({ desk, flags: scale }, join(root, 'demo', desk, table), id));
  }
  return scanned.get(key);
}

/** The desk's own cases first: they have ids and stories. */
function tablesOf(desk) {
  const { check, field = [] } = configOf(desk).data;
  const ownCases = join(root, 'demo', desk, 'desk.json');
  const own = existsSync(ownCases) ? [{ table: 'rows.csv', id: JSON.parse(readFileSync(ownCases, 'utf8')).id }] : [];
  return [...own, { table: check }, ...field.map(({ file }) => ({ table: file }))];
}

function configOf(desk) {
  return JSON.parse(readFileSync(join(root, 'demo', desk, 'candor.config.json'), 'utf8'));
}

/** What the command was given, read back from its answer. */
function rowOf({ features, case: { context } }) {
  return { ...Object.fromEntries(features.map(({ name, value }) => [name, value ?? ''])), ...context };
}

function explainRows(story, rows, id) {
  const file = join(scratch, `${story.name}.csv`);
  const columns = Object.keys(rows[0]);
  const cell = (value) => `"${String(value).replaceAll('"', '""')}"`;
  writeFileSync(file, [[...columns, 'id'], ...rows.map((row) => [...columns.map((column) => row[column]), id ?? ''])].map((line) => line.map(cell).join(',')).join('\n'));
  return explainTable(story, file, id === undefined ? undefined : 'id');
}

function explainTable({ desk, flags = [], without }, file, id) {
  const reference = without === 'profile' ? ['--background', firstHundred(desk)] : ['--profile', `demo/${desk}/profile.json`];
  const args = ['explain', '--model', `demo/${desk}/model.onnx`, '--rows', file, ...reference, ...flags, ...(id === undefined ? [] : ['--id', id]), '--time', time, '--format', 'panel'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) fail(stderr.trim());
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
}

/** Reference rows for a team that has no profile yet. */
function firstHundred(desk) {
  const file = join(scratch, `${desk}-background.csv`);
  writeFileSync(file, readFileSync(join(root, 'demo', desk, configOf(desk).data.train), 'utf8').split('\n').slice(0, 101).join('\n'));
  return file;
}

function fail(message) {
  console.error(message);
  rmSync(scratch, { recursive: true, force: true });
  process.exit(1);
}
