import type { Preview } from '@storybook/react-vite';
import '@candor/react/styles.css';
import './page.css';
import './docs/guide.css';
import { furtherAtHand } from './testing/furtherAtHand.js';
import { ThemedDocs } from './docs/ThemedDocs.js';
import { loadCatalog } from './toolbar/catalogs.js';
import { globalTypes, initialGlobals } from './toolbar/globals.js';
import { withHost } from './toolbar/withHost.js';

export default {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { container: ThemedDocs, toc: { headingSelector: 'h2' } },
    // Read from the source by Storybook, so it stands here as it is: what a designer reads first stands first.
    options: {
      storySort: {
        order: [
          'Start here',
          'Principles',
          'Words', ['About the words', 'Catalog', 'Generated sentences', 'Do and don’t'],
          'Tokens', ['About the tokens', 'Swatches', 'Contrast', 'Colour vision', 'Files'],
          'Foundations', ['Colour and pattern', 'Density', 'Layout widths', 'States', 'Right to left (hand-made, draft words)', 'Toolbar'],
          'Components', ['Explanation', 'Badge', 'Recommendation', 'ContextNotice', 'Sureness', 'RangeBand', 'Dotplot', 'Reasons', 'FactorTable', 'Waterfall', 'Feedback', 'Escalation', 'OwnView', 'OutboxStatus', 'About', 'Print and export'],
          'Patterns', ['About the patterns', 'Loan desk', 'Claims desk', 'List and panel', 'Full page', 'Drawer'],
          'Feedback flows', ['About the flows', 'Step by step (hand-made)'],
          'Accessibility', ['Statement', 'Screen readers', 'Keyboard'],
          'Embedding',
          'Changelog',
        ],
      },
    },
  },
  // A story's play presses and looks in one go.
  beforeAll: furtherAtHand,
  loaders: [async ({ globals }) => ({ catalog: await loadCatalog(String(globals['locale'])) })],
  initialGlobals,
  globalTypes,
  decorators: [withHost],
} satisfies Preview;
