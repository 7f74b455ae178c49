import { CandorError } from '../errors.js';
import { evaluateMessage, type Message, type MessageArgument } from './message.js';
import type { FeedbackMessageArguments, MessageArguments } from './messageArguments.js';
import type { Sentence } from './narrative.js';
import { translated, type Translate } from './translated.js';

/** Every message there is. */
export type MessageKey = keyof MessageArguments;
/** Messages that only forms, receipts and outboxes say. */
export type FeedbackMessageKey = keyof FeedbackMessageArguments;
/** Messages that a display needs. */
export type FirstMessageKey = Exclude<MessageKey, FeedbackMessageKey>;
export type FeedbackMessages = Readonly<Record<FeedbackMessageKey, Message>>;

/** The words of one locale, compiled from ICU messages. One per locale, each behind its own package entry. */
export interface Catalog {
  readonly locale: string;
  /** No native speaker has read these words yet. */
  readonly draft?: true;
  /** All that a display says. A host may put its own words for any other message here too: they win. */
  readonly messages: Readonly<Record<FirstMessageKey, Message>> & Partial<FeedbackMessages>;
  /** The host's own translator: asked first for every message. */
  readonly t?: Translate | undefined;
  /** Loads what forms, receipts and outboxes say; without it they speak English. */
  readonly feedback?: () => Promise<FeedbackMessages>;
}

/**
 * Evaluates one message of a catalog; numbers and plurals follow `locale`.
 *
 * @throws {@link CandorError} `message-missing` where neither the host's translator nor the catalog has the message.
 */
export function formatMessage<K extends MessageKey>(
  catalog: Catalog,
  key: K,
  values: Readonly<Record<MessageArguments[K], MessageArgument>>,
  locale: string = catalog.locale,
): Sentence {
  const own = catalog.t && translated(catalog.t, key, values);
  if (own) return own;
  const message = catalog.messages[key];
  if (!message) {
    throw new CandorError('message-missing', `catalog "${catalog.locale}" has no message "${key}"; lay it over a complete one with withMessages(en, locale, messages)`);
  }
  return evaluateMessage(message, values, locale);
}

/** A host's own words, or a half-translated locale, laid over a complete catalog. */
export const withMessages = (base: Catalog, locale: string, messages: Partial<Catalog['messages']>): Catalog => ({
  locale,
  messages: { ...base.messages, ...messages },
  ...(base.t && { t: base.t }),
  ...(base.feedback && { feedback: base.feedback }),
});

/** A catalog that also says what forms, receipts and outboxes say; a host's own words still win. */
export const withFeedback = (base: Catalog, feedback: FeedbackMessages): Catalog & { readonly messages: FeedbackMessages } => ({ ...base, messages: { ...feedback, ...base.messages } });
