import type { Model } from '../../model/model.js';
import { sortedBy } from '../../numeric/sorted.js';
import { nativeScorer } from '../authoring/nativeScorer.js';
import { parseConfig } from '../authoring/parseConfig.js';
import type { Scorer } from '../authoring/scorer.js';
import { readTable, type Table } from '../authoring/table.js';
import type { ColumnDescription } from './describeColumn.js';
import { contextCandidates } from './draftContext.js';
import { draftFeature, phrase, short, valueWords } from './draftFeature.js';
import type { OutcomeChoice } from './chooseOutcome.js';

export interface DraftQuestion {
  readonly model: Model;
  /** The rows the model was fitted on. */
  readonly table: Table;
  readonly columns: readonly ColumnDescription[];
  readonly outcome: OutcomeChoice;
  /** As they are to stand in the config. */
  readonly paths: { readonly model: string; readonly train: string };
  /** Names of the columns of a matrix input, where the graph has none. */
  readonly inputs?: readonly string[] | undefined;
  /** Runs a model that has no native form. */
  readonly scorer?: Scorer | undefined;
  /** What the command line said about the graph, to be kept. */
  readonly classes?: readonly string[] | undefined;
  readonly outputKind?: 'probability' | 'logit' | 'value' | undefined;
}

/**
 * A commented config: what model and table tell, and questions where only people know.
 *
 * It is accepted as it stands; keys that begin with `//` are comments. The name of the calibration file is to be filled in.
 */
export async function draftConfig(question: DraftQuestion): Promise<Record<string, unknown>> {
  const { model, columns, outcome, paths, inputs } = question;
  const features = new Set(model.features.map(({ name }) => name));
  const { segments, periods, units } = contextCandidates(columns.filter(({ name }) => !features.has(name) && name !== outcome.column.name));
  const [segment, ...otherSegments] = segments;
  const [period] = periods;
  const kind = await kindOf(question);
  const isAmount = model.output.task === 'regression' && kind.outputKind === undefined;
  const draft = {
    '//': 'What only people know about this model. Keys that begin with // are comments. A text may be one per locale: { "en": "...", "de": "..." }. Every key: docs/profile.md',
    model: paths.model,
    data: {
      train: paths.train,
      '// calibration': 'Name the file: labelled rows the model has never seen, 19 at the very least, 1000 or more for narrow promises.',
      calibration: 'calibration.csv',
      '// check': 'Optional: "check": labelled rows for the report alone; else 30% of calibration are set aside. "field": [{ "name", "file" }]: labelled rows from places the model was not made for.',
      ...(units.length > 0 && { '// unitColumn': `Do rows with the same ${listed(units)} belong together (one customer, one machine)? Then name it here: "unitColumn": ${JSON.stringify(units[0].name)}` }),
      ...(period && { '// timeColumn': `If newer cases differ from older ones: "timeColumn": ${JSON.stringify(period.name)} keeps the latest rows for the promises.` }),
    },
    outcome: {
      ...(outcome.others.length > 0 && { '// column': `Is this what came? ${outcome.others.map((name) => JSON.stringify(name)).join(', ')} would fit too.` }),
      column: outcome.column.name,
      ...outcomeWords(question, kind.classes, isAmount),
    },
    ...kind,
    ...(inputs && { '// inputs': 'The model takes one matrix of columns without names: are these its columns, in its order?', inputs }),
    features: Object.fromEntries(model.features.map((feature) => {
      if (feature.name === '__proto__') return ['// __proto__', 'No config can speak of a column of this name; rename it to give it words of its own.'];
      const column = columns.find(({ name }) => name === feature.name)!;
      return [feature.name, draftFeature(feature, column)];
    })),
    context: {
      '// segments': segment
        ? `Where a case comes from: what is promised holds only in the contexts of the calibration rows.${otherSegments.length > 0 ? ` Other candidates: ${listed(otherSegments)}; at most two together.` : ''}`
        : 'Is there a column that says where a case comes from (region, site, line of business)? It is no input of the model; name it: "segments": ["..."]',
      ...(segment && { segments: [segment.name], name: phrase(segment.name) }),
      ...(period && { period: period.name }),
      '// trainedOn': 'In one line, for the people who use it: "trainedOn": "two regions, 2024 to mid-2025"',
    },
    '// decision': decisionQuestion(question, isAmount),
    '// floor': `Below which quality must nobody rely on it? "floor": { ${isAmount ? `"mae": ${tenthOf(outcome.column)}` : model.output.task === 'multiclass' ? '"accuracy": 0.8' : '"auc": 0.75'} }; without it, a little under what the calibration rows show.`,
    '// check': 'What candor check fails under, beside the promises: "check": { "unusualShare": 0.1, "movement": 0.2, "likelihoodGap": 0.05 }',
    '// actions': 'What a person can change: "actions": { "feature": { "mutable": true, "direction": "down", "step": 100 } }; and what nobody can: { "mutable": false }',
    alphas: [0.1],
    '// privacy': '"no-rows": no training row enters the profile. "rows" only when every row may be seen by everybody who opens the page.',
    privacy: 'no-rows',
    seed: 1,
    card: { '//': 'What it is called and who answers for it: "name", "version", "owner", "contact", "purpose", "notFor", "reviewBy", "approvedBy".' },
  };
  parseConfig(draft);
  return draft;
}

function outcomeWords({ model: { output }, outcome: { column } }: DraftQuestion, declared: readonly string[] | undefined, isAmount: boolean): Record<string, unknown> {
  const classes = declared ?? output.classes ?? ['0', '1'];
  const name = phrase(column.name);
  const nameQuestion = { '// name': 'What it is, in words that can stand in a sentence.' };
  if (isAmount) {
    return {
      ...nameQuestion, name,
      '// better': 'Is a small amount good news ("better": "lower") or a large one ("higher")?',
      '// min': `What can it be at all? "min": 0, "max": ...; nearly all of it lies between ${short(column.low)} and ${short(column.high)}. And its "unit" or "format".`,
    };
  }
  const isFlag = classes.length === 2 && classes.every((label, k) => Number(label) === k);
  const values = { '// values': 'Words for the classes.', values: Object.fromEntries(classes.map((label, k) => [label, isFlag ? ['no', 'yes'][k] : valueWords(label)])) };
  if (output.task === 'multiclass') return { ...nameQuestion, name, '// positive': `Is one of ${classes.map((label) => JSON.stringify(label)).join(', ')} the event that is decided on? Then "positive": "...".`, ...values };
  const event = classes[1];
  return {
    '// positive': `The event whose probability is shown, of ${classes.map((label) => JSON.stringify(label)).join(', ')}.`,
    positive: event,
    ...nameQuestion,
    name: isFlag || SAYS_YES.test(event) ? name : `${name}: ${valueWords(event)}`,
    '// eventName': 'The same in the past tense, to end the sentence "Of 100 checked cases scored like this, about 34 ...": "eventName": "..."',
    '// better': 'Is it bad news when this comes true ("better": "lower") or good news ("higher")?',
    ...values,
  };
}

/** A class that only says that the outcome came. */
const SAYS_YES = /^(y|yes|true|t)$/i;

function decisionQuestion({ model: { output }, outcome: { column } }: DraftQuestion, isAmount: boolean): string {
  const rule = (below: string) => `"decision": { "cutoffs": [{ "below": ${below}, "outcome": "go ahead" }, { "outcome": "look closer" }], "adverse": "look closer" }`;
  if (isAmount) return `What is recommended, if anything, by amount: ${rule(short(column.low === null || column.high === null ? null : (column.low + column.high) / 2, 2))}`;
  if (output.task === 'multiclass') return `The likeliest class is recommended. To decide by the probability of one, name it in "outcome.positive", then: ${rule('0.5')}`;
  return `What is recommended, if anything, by the probability of the event; without it the likelier class is. ${rule('0.2')}`;
}

/** A tenth of where nearly all amounts lie. */
const tenthOf = ({ low, high }: ColumnDescription) => short(low === null || high === null ? null : (high - low) / 10, 2);

interface Kind {
  readonly classes?: readonly string[];
  readonly outputKind?: string;
  readonly [comment: `//${string}`]: string;
}

/** What a lone float output is: given, or guessed where the outcome has two values. */
async function kindOf({ model, table, outcome: { column }, classes, outputKind, scorer }: DraftQuestion): Promise<Kind> {
  const isUnknown = model.problems.some(({ code }) => code === 'output-kind-unknown');
  const kept = { ...(classes && { classes }), ...(outputKind && outputKind !== 'value' && { outputKind }) };
  if (!isUnknown || outputKind !== undefined || column.values.length !== 2) return kept;
  const [first, second] = sortedBy(column.values.map(([value]) => value), (a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
  const isPlain = Number(first) === 0 && Number(second) === 1;
  const guessed = await rangeOf(model, table, column.name, scorer);
  return {
    '// outputKind': 'Nothing in the graph says what its number is; the outcome has two values, so it is taken for a class. "value" if it is an amount.',
    outputKind: guessed !== null && (guessed.low < 0 || guessed.high > 1) ? 'logit' : 'probability',
    ...(!isPlain && { '// classes': 'In the order of the output: the second is the one it speaks for.', classes: [first, second] }),
    ...kept,
  };
}

const ENOUGH = 500;

/** Where the model's output lies on the first rows; `null` when nothing here runs it. */
async function rangeOf(model: Model, table: Table, outcome: string, given: Scorer | undefined): Promise<{ low: number; high: number } | null> {
  const scorer = given ?? (model.lowered && nativeScorer(model));
  if (!scorer) return null;
  const rows = readTable({ ...table, rows: table.rows.slice(0, ENOUGH) }, model, outcome).map(({ row }) => row);
  const scores = await scorer.outputs(rows);
  return { low: Math.min(...scores), high: Math.max(...scores) };
}

const listed = (columns: readonly ColumnDescription[]) => columns.map(({ name }) => JSON.stringify(name)).join(', ');
