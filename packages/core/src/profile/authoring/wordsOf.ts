import type { Model } from '../../model/model.js';
import type { Profile } from '../profile.js';
import type { Config } from './config.js';

type Words = Pick<Profile, 'presentation' | 'outcome' | 'decision' | 'context' | 'limits' | 'actions' | 'reasonCodes' | 'card' | 'disclosure' | 'severity' | 'checkLimits'>;

/** What people wrote in the config, in the profile's shape. */
export function wordsOf(config: Config, { features, output }: Pick<Model, 'features' | 'output'>): Words {
  const { outcome, context, decision, severity } = config;
  const { column, name, eventName, better, unit, format } = outcome;
  const positiveClass = positiveOf(config, output.classes);
  return {
    presentation: presentationOf(config, features.map((feature) => feature.name)),
    outcome: without({ column, name, eventName, positiveClass, better, unit, format }),
    decision: decision
      ? {
          cutoffs: decision.cutoffs.map(({ below, outcome: result }) => ({
            ...(below !== undefined && { below }),
            outcome: typeof result === 'string' ? { id: result } : result,
          })),
          ...(decision.adverse !== undefined && { adverse: decision.adverse }),
        }
      : null,
    context: { segments: context?.segments ?? [], ...without({ cuts: context?.cuts, period: context?.period, name: context?.name, trainedOn: context?.trainedOn }) },
    limits: config.limits ?? [],
    actions: config.actions ?? {},
    reasonCodes: config.reasonCodes ?? {},
    card: config.card ?? {},
    disclosure: config.disclosure ?? null,
    ...(severity && { severity }),
    ...(config.check && { checkLimits: config.check }),
  };
}

/** The class whose probability is the likelihood: the config's, else the second of two. */
export function positiveOf({ outcome }: Config, classes: readonly string[] | undefined): string | undefined {
  if (!classes) return undefined;
  if (outcome.positive === undefined) return classes.length === 2 ? classes[1] : undefined;
  const asked = String(outcome.positive);
  return classes.find((name) => name === asked) ?? classes.find((name) => name !== '' && Number(name) === Number(asked)) ?? asked;
}

function presentationOf({ features = {}, groups, outcome }: Config, names: readonly string[]): Profile['presentation'] {
  const pick = <T>(read: (feature: NonNullable<Config['features']>[string]) => T | undefined) => {
    const entries = names.flatMap((name) => {
      const value = features[name] && read(features[name]);
      return value === undefined ? [] : [[name, value] as const];
    });
    return entries.length ? Object.fromEntries(entries) as Record<string, T> : undefined;
  };
  const hidden = names.filter((name) => features[name]?.hidden);
  return without({
    labels: pick(({ label }) => label) ?? {},
    descriptions: pick(({ description }) => description),
    units: pick(({ unit }) => unit),
    formats: pick(({ format }) => format),
    values: valuesOf(pick(({ values }) => values), outcome),
    groups: groups?.map((group) => ({ ...group, features: names.filter((name) => features[name]?.group === group.id) })),
    hidden: hidden.length ? hidden : undefined,
  });
}

/** Words for values by feature, and for the classes by the column of the outcome. */
function valuesOf(ofFeatures: Profile['presentation']['values'], { column, values }: Config['outcome']): Profile['presentation']['values'] {
  return values === undefined ? ofFeatures : { ...ofFeatures, [column]: values };
}

/** The same object without properties that are `undefined`. */
function without<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
