// `pnpm schemas`: writes the JSON Schemas that core publishes, from its zod schemas. With --check nothing is written and a difference exits 1.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtCli } from './build-cli.mjs';
import { checkOrReplace } from './generated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
builtCli();
const fromCore = createRequire(new URL('../packages/core/package.json', import.meta.url));
const { toJSONSchema } = await import(pathToFileURL(fromCore.resolve('zod/mini')).href);
const { explanationSchema, profileSchema, feedbackEventSchema } = await import('../packages/core/dist/index.js');
const { FEEDBACK_DATA_SCHEMA } = await import('../packages/core/dist/feedback.js');

const schemas = {
  'explanation': { title: 'Candor explanation', description: 'The answer for one case: what, why, how sure, how usual.', ...jsonSchema(explanationSchema) },
  'profile': { title: 'Candor profile', description: 'What `candor profile` knows about a model from its training and calibration data. Beyond this schema: the hashes of `integrity`, and what one part needs of another.', ...jsonSchema(profileSchema) },
  'feedback-event': {
    $id: FEEDBACK_DATA_SCHEMA,
    title: 'Candor feedback event',
    description: 'A CloudEvents 1.0 envelope in JSON with what a person said about one prediction. Beyond this schema: subject is prediction/{data.prediction.id}.',
    ...jsonSchema(feedbackEventSchema),
  },
};
const files = Object.entries(schemas).map(([name, schema]) => [`packages/core/schemas/${name}.json`, `${JSON.stringify(schema, null, 1)}\n`]);
process.exitCode = checkOrReplace(root, new Map(files), 'pnpm schemas');

function jsonSchema(schema) {
  return toJSONSchema(schema, { io: 'input', reused: 'ref' });
}
