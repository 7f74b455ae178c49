import * as z from 'zod';
import type { Route } from './route.js';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of a list of routes. */
export function openApi(routes: readonly Route[], eventSchema: object): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route);
  for (const [path, summary] of Object.entries(open)) paths[path] = { get: { summary, security: [], responses: { 200: { description: 'as asked' } } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Candor feedback service', version: '1', description: 'Takes what people say about recommendations exactly once, and sees that every question is answered. Every route sees one tenant: that of the token.' },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problem), FeedbackEvent: eventSchema },
    },
  };
}

const open = {
  '/health/live': 'Whether the process runs.',
  '/health/ready': 'Whether the store answers.',
  '/openapi.json': 'This document.',
  '/schemas/feedback-event.json': 'The JSON Schema of an event.',
};

const problem = z.object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string(), instance: z.string() });

function operation({ method, path, summary, roles, params, query, body, answers }: Route): Json {
  return {
    operationId: `${method}${path.replace(/[^a-z]+(\w?)/gi, (_, letter: string) => letter.toUpperCase())}`,
    summary: `${summary} For ${roles.join(', ')}.`,
    parameters: [
      ...parameters(params, 'path'),
      ...parameters(query, 'query'),
      ...(body === 'event' ? [{ name: 'Idempotency-Key', in: 'header', required: true, description: 'The id of the event in double quotes.', schema: { type: 'string' } }] : []),
    ],
    ...(body === undefined ? {} : {
      requestBody: {
        required: true,
        content: body === 'event' ? { 'application/cloudevents+json': { schema: { $ref: '#/components/schemas/FeedbackEvent' } } } : { 'application/json': { schema: schemaOf(body) } },
      },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, { about, schema, type = 'application/json' }]) =>
        [status, { description: about, ...(schema || type !== 'application/json' ? { content: { [type]: schema ? { schema: schemaOf(schema) } : {} } } : {}) }])),
      default: { description: 'What is wrong (RFC 9457).', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

function parameters(schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, shape]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema: shape }));
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
