import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import type { Explanation } from '../components/Explanation.js';
import { handmade, handmadeWith } from '../testing/handmade.js';
import { handmadeAmount } from '../testing/handmadeAmount.js';
import { handmadeArabic } from '../testing/handmadeArabic.js';
import { handmadePanel } from '../testing/handmadePanel.js';

/** The whole panel in Arabic, from right to left. Both our words and the host's are drafts: no native speaker has read them. */
const meta = {
  ...handmadePanel,
  title: 'Foundations/Right to left (hand-made, draft words)',
  tags: ['!autodocs'],
  args: { data: handmade, about: handmadeArabic, caseLabel: 'P-2081' },
  globals: { locale: 'ar' },
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Panel: Story = {
  play: async ({ canvasElement, canvas }) => {
    await expect(canvasElement.querySelector('.candor-panel')).toHaveAttribute('dir', 'rtl');
    await userEvent.click(canvas.getAllByRole('button', { name: /حرارة المحمل/u })[0]!);
  },
};

export const AllFactors: Story = { args: { defaultLevel: 3 } };

export const Steps: Story = { args: { defaultLevel: 3, audience: 'analyst' } };

export const About: Story = { args: { defaultLevel: 4 } };

export const NewContext: Story = {
  args: {
    data: handmadeWith({
      likelihood: null, sureness: null, case: { id: 'P-2081', context: { hall: 'East hall' } },
      context: { key: 'East hall', support: 'unseen', status: null, level: 'caution', known: ['North hall', 'South hall'], field: { n: 400, estimated: 0.34, observed: 0.18 } },
      unusual: { ...handmade.unusual!, p: 0.004, level: 'notice', facts: [{ kind: 'out-of-range', feature: 'vibration', value: 4.2, typical: { lo: 0.8, hi: 3.9 } }] },
    }),
  },
};

export const Disagree: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'غير موافق' }));
  },
};

/** Dots and limit are mirrored; what is beyond the limit stays filled and at the inline end. */
export const Amount: Story = {
  args: {
    about: { ...handmadeArabic, outcome: { name: 'كلفة الإصلاح', unit: 'EUR' }, decision: { cutoffs: [{ below: 2500, outcome: { id: 'run', headline: 'تشغيل', noun: 'التشغيل' } }, { outcome: { id: 'inspect', headline: 'فحص', noun: 'الفحص' } }] } },
    data: handmadeAmount,
  },
};
