// What a panel draws below its first glance. A server draws it in one go; a page takes further.browser.ts.
export { About } from '../components/About.js';
export { FactorTable } from '../components/FactorTable.js';
export { Waterfall } from '../waterfall.js';
export { Feedback } from '../components/Feedback.js';
export { OwnView } from '../components/OwnView.js';
