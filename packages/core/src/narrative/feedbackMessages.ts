// Made by `pnpm locales` from packages/core/locales. Edit the words there.

/** How many messages of feedback and escalation there are: words that are fewer lack some. Apart from their names, which come later. */
export const FEEDBACK_MESSAGES = 202;
