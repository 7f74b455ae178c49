import * as z from 'zod';
import { roles } from '../http/principal.js';
import { defineRoute, json } from '../http/route.js';
import { acceptEvent } from './acceptEvent.js';
import { readEvent } from './readEvent.js';

const receipt = z.object({ feedbackId: z.uuid(), reference: z.string(), receivedAt: z.iso.datetime(), status: z.string(), respondBy: z.iso.datetime().optional() });

export const eventRoutes = [
  defineRoute({
    method: 'post',
    path: '/v1/events',
    summary: 'Keeps an event exactly once.',
    roles,
    body: 'event',
    answers: { 200: { about: 'Kept before: the same receipt.', schema: receipt }, 201: { about: 'Kept now.', schema: receipt } },
    async handle({ store, who, now, request }) {
      const accepted = await acceptEvent(store, who, await readEvent(request), now);
      return json(accepted.receipt, accepted.isNew ? 201 : 200);
    },
  }),
];
