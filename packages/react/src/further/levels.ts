export { About } from '../components/About.js';
export { FactorTable } from '../components/FactorTable.js';
