// The guide itself uses public entries; what only stories and their tests need comes through here.
export { inEveryLanguage } from '../../packages/react/src/testing/hostWords.js';
