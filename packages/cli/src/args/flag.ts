import { CandorError } from '@candor/core';

/** `--name` alone. */
export interface SwitchFlag {
  readonly kind: 'switch';
  readonly about: string;
}

/** `--name VALUE` or `--name=VALUE`. */
export interface ValueFlag<T, Required extends boolean = boolean> {
  readonly kind: 'value';
  readonly required: Required;
  /** Stands for the value in the help: `FILE`, `N`, `a|b`. */
  readonly hint: string;
  readonly about: string;
  /** @throws {@link CandorError} `bad-flag-value` with a message that continues "--name ...". */
  parse(text: string): T;
}

type Flag = SwitchFlag | ValueFlag<unknown>;
export type Flags = Readonly<Record<string, Flag>>;

/** What a command gets for its flags: switches are booleans, an optional value may be undefined. */
export type FlagValues<F extends Flags> = {
  readonly [Name in keyof F]: F[Name] extends SwitchFlag ? boolean
    : F[Name] extends ValueFlag<infer T, infer Required> ? (Required extends true ? T : T | undefined)
      : never;
};

export const onOff = (about: string): SwitchFlag => ({ kind: 'switch', about });

export const text = (hint: string, about: string): ValueFlag<string, false> => ({ kind: 'value', required: false, hint, about, parse: nonEmpty });

/** A path; `-` means standard input where a command reads rows. */
export const file = (hint: string, about: string): ValueFlag<string, false> => text(hint, about);

export const oneOf = <const T extends string>(choices: readonly T[], about: string): ValueFlag<T, false> => ({
  kind: 'value',
  required: false,
  hint: choices.join('|'),
  about,
  parse(given) {
    const choice = choices.find((one) => one === given);
    if (choice === undefined) throw badValue(`is one of ${choices.join(', ')}; got ${JSON.stringify(given)}`);
    return choice;
  },
});

/** A whole number from `least` to 2^53 - 1. */
export const whole = (least: number, about: string): ValueFlag<number, false> => ({
  kind: 'value',
  required: false,
  hint: 'N',
  about,
  parse(given) {
    const number = Number(given);
    if (!/^\d+$/.test(given) || !Number.isSafeInteger(number) || number < least) throw badValue(`takes a whole number from ${least} up; got ${JSON.stringify(given)}`);
    return number;
  },
});

/** Names separated by commas; a name that holds a comma stands in double quotes. */
export const names = (about: string): ValueFlag<readonly string[], false> => ({
  kind: 'value',
  required: false,
  hint: 'a,b',
  about,
  parse(given) {
    const list = [...given.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"(?=,|$)|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (list.some((name) => name === '')) throw badValue(`has an empty name in ${JSON.stringify(given)}`);
    const twice = list.find((name, i) => list.indexOf(name) !== i);
    if (twice !== undefined) throw badValue(`names ${JSON.stringify(twice)} twice`);
    return list;
  },
});

/** Groups of names, `id=a,b;other=c,d`, or one word that names them elsewhere. */
export const groups = <const Word extends string>(word: Word, about: string): ValueFlag<Word | readonly { id: string; features: readonly string[] }[], false> => ({
  kind: 'value',
  required: false,
  hint: `${word}|id=a,b;...`,
  about,
  parse(given) {
    if (given === word) return word;
    return given.split(';').map((group) => {
      const [, id, list] = /^([^=]+)=(.+)$/.exec(group) ?? [];
      if (id === undefined || list === undefined) throw badValue(`is ${word}, or groups like place=town,street;pay=wage,bonus; got ${JSON.stringify(given)}`);
      return { id, features: names('').parse(list) };
    });
  },
});

/** The same flag, which must be given. */
export const required = <T>(flag: ValueFlag<T, false>): ValueFlag<T, true> => ({ ...flag, required: true });

const badValue = (message: string) => new CandorError('bad-flag-value', message);

function nonEmpty(given: string): string {
  if (given === '') throw badValue('is empty');
  return given;
}
