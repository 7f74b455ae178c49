// `pnpm schemas`: writes the JSON Schemas that core publishes, from its zod schemas. With --check nothing is written and a difference exits 1.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtCli } from './build-cli.mjs';
import { checkOrReplace } from './generated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
builtCli();
const fromCore = createRequire(new URL('../packages/core/package.json', import.meta.url));
const { toJSONSchema } = await import(pathToFileURL(fromCore.resolve('zod/mini')).href);
const { feedbackEventSchema, FEEDBACK_DATA_SCHEMA } = await import('../packages/core/dist/feedback.js');

const feedbackEvent = {
  $id: FEEDBACK_DATA_SCHEMA,
  title: 'Candor feedback event',
  description: 'A CloudEvents 1.0 envelope in JSON with what a person said about one prediction. Beyond this schema: subject is prediction/{data.prediction.id}.',
  ...toJSONSchema(feedbackEventSchema, { io: 'input', reused: 'ref' }),
};
process.exitCode = checkOrReplace(root, new Map([['packages/core/schemas/feedback-event.json', `${JSON.stringify(feedbackEvent, null, 1)}\n`]]), 'pnpm schemas');
