// The guide itself uses public entries; what only stories and their tests need comes through here.
export { furtherAtHand } from '../../packages/react/src/testing/furtherAtHand.js';
