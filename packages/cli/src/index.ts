export { candor } from './candor.js';
export type { ExitCode, Io } from './command.js';
