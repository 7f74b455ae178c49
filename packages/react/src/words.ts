import { formatMessage, sentenceText, type Catalog, type MessageArgument, type MessageArguments, type MessageKey, type Sentence } from '@candor/core';

type Values<K extends MessageKey> = [MessageArguments[K]] extends [never] ? [] : [values: Readonly<Record<MessageArguments[K], MessageArgument>>];

/** The words of the components themselves, from the catalog that also words the narrative. */
export interface Words {
  /** Plain text, for a name or a label. */
  <K extends MessageKey>(key: K, ...values: Values<K>): string;
  /** With its parts, for text that isolates the host's words or sets a number off. */
  sentence: <K extends MessageKey>(key: K, ...values: Values<K>) => Sentence;
}

export function createWords(catalog: Catalog, locale: string): Words {
  const sentence = <K extends MessageKey>(key: K, ...[values]: Values<K>): Sentence =>
    formatMessage(catalog, key, (values ?? {}) as Readonly<Record<MessageArguments[K], MessageArgument>>, locale);
  const plain = <K extends MessageKey>(key: K, ...values: Values<K>): string => sentenceText(sentence(key, ...values));
  return Object.assign(plain, { sentence });
}
