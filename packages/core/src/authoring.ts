export { buildProfile, type BuildProfileOptions, type ProfileReport, type ProfileTables } from './profile/authoring/buildProfile.js';
export { configSchema, type Config } from './profile/authoring/config.js';
export { parseConfig } from './profile/authoring/parseConfig.js';
export { nativeScorer } from './profile/authoring/nativeScorer.js';
export { nearest } from './profile/authoring/nearest.js';
export type { Scorer } from './profile/authoring/scorer.js';
export type { Table } from './profile/authoring/table.js';
