'use client';
import { onDemand } from './onDemand.js';

// In a page these come when they are drawn: a first glance needs none of them. A server takes further.ts.
export const About = onDemand(async () => (await import('./levels.js')).About);
export const FactorTable = onDemand(async () => (await import('./levels.js')).FactorTable);
export const Waterfall = onDemand(async () => (await import('../waterfall.js')).Waterfall);
export const Feedback = onDemand(async () => (await import('./answers.js')).Feedback);
export const OwnView = onDemand(async () => (await import('./answers.js')).OwnView);
