import { auditRoutes } from './audit/auditRoutes.js';
import { caseRoutes } from './cases/caseRoutes.js';
import { eventRoutes } from './events/eventRoutes.js';
import { exportRoutes } from './feedback/exportRoutes.js';
import { feedbackRoutes } from './feedback/feedbackRoutes.js';
import type { Route } from './http/route.js';
import { targetRoutes } from './targets/targetRoutes.js';
import { webhookRoutes } from './webhooks/webhookRoutes.js';

/** Everything behind a token. */
export const routes: readonly Route[] = [...eventRoutes, ...feedbackRoutes, ...exportRoutes, ...caseRoutes, ...targetRoutes, ...webhookRoutes, ...auditRoutes];
