import type { Narrative, Reason, Sentence } from '@candor/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Reasons } from '../components/Reasons.js';
import { Recommendation } from '../components/Recommendation.js';
import { Sureness } from '../components/Sureness.js';

/** The same drawing from right to left. The Arabic words are made by hand and no native speaker has read them. */
const meta = {
  title: 'Foundations/Right to left (hand-made words)',
  parameters: { controls: { disable: true } },
  globals: { direction: 'rtl' },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const plain = (text: string): Sentence => [{ text }];

const reason = (feature: string, index: number, label: string, valueText: string, direction: Reason['direction'], share: number): Reason => ({
  feature, index, members: [index], rank: direction === 'toward' ? index + 1 : null, direction, strength: 'clear', share, firm: true, value: share, pointsText: null, label, valueText,
  sentence: [{ text: label, role: 'label' }, { text: ' (' }, { text: valueText, role: 'value' }, { text: direction === 'toward' ? ') دفعت بوضوح نحو الفحص.' : ') دفعت بوضوح بعيدًا عن الفحص.' }],
  pastCases: null,
  details: [{ id: 'value', term: 'القيمة المستخدمة', text: plain(valueText) }],
});

const listed = [
  reason('hours', 0, 'ساعات منذ آخر صيانة', '2140', 'toward', 0.24),
  reason('temperature', 1, 'حرارة المحمل', '71 م°', 'toward', 0.21),
  reason('vibration', 2, 'الاهتزاز، آخر سبعة أيام', '4.2', 'toward', 0.16),
];
const against = reason('checks', 3, 'فحوص الزيت، آخر شهر', '0', 'away', 0.13);

const narrative: Narrative = {
  locale: 'ar',
  dir: 'rtl',
  recommendation: { headline: [{ text: 'التوصية: ' }, { text: 'الفحص', role: 'strong' }], outcome: 'الفحص', meta: [{ text: 'Pump Watch 3.1', role: 'value' }, { text: '، اليوم 14:05' }] },
  notices: [],
  likelihood: [{ text: 'من بين 100 حالة مراجَعة بدرجة مماثلة، توقفت نحو ' }, { text: '23', role: 'number' }, { text: ' خلال 30 يومًا.' }],
  sureness: { word: 'fairly', label: 'مؤكد إلى حد كبير', sentence: [{ text: 'مؤكد إلى حد كبير', role: 'strong' }, { text: ' أنها فوق الحد البالغ 20 من 100: المرجّح من ' }, { text: '19 إلى 28', role: 'number' }, { text: '.' }] },
  range: { lower: 19, upper: 28, value: 23, limit: 20, min: 0, max: 50, ticks: { lower: '19', upper: '28', limit: 'الحد 20', min: '0', max: '50 من 100' } },
  dots: null,
  reasonsHeading: 'الأسباب الرئيسية',
  axis: { toward: 'نحو الفحص', away: 'بعيدًا عن الفحص' },
  reasons: listed,
  ties: [],
  opposingHeading: 'ما يشير إلى الاتجاه الآخر',
  opposing: against,
  empty: null,
  factors: [...listed, against],
  summary: '',
};

export const Panel: Story = {
  render: () => (
    <div className="candor candor-panel" dir="rtl" lang="ar">
      <Recommendation narrative={narrative} />
      <Sureness narrative={narrative} />
      <Reasons narrative={narrative} defaultExpanded={['temperature']} />
    </div>
  ),
};

const costs = [2030, 2270, 2420, 2510, 2590, 2680, 2750, 2830, 2900, 2980, 3050, 3120, 3200, 3290, 3380, 3490, 3620, 3800, 4120, 4980];
const euros = (value: number) => `${value} €`;
const dots: Narrative['dots'] = {
  dots: costs.map((value) => ({ value, text: euros(value) })),
  limit: 2500,
  limitText: `الحد ${euros(2500)}`,
  ticks: [2000, 3000, 4000].map((value) => ({ value, text: euros(value) })),
  label: plain('20 مبلغًا متساوية الاحتمال، من 2030 إلى 4980 €.'),
  caption: plain('كل نقطة مبلغ واحد من 20 مبلغًا متساوية الاحتمال.'),
  count: [{ text: '17', role: 'number' }, { text: ' من 20 فوق الحد.' }],
};

/** Dots and limit are mirrored; what is beyond the limit stays filled and at the inline end. */
export const Amount: Story = {
  render: () => (
    <div className="candor candor-panel" dir="rtl" lang="ar">
      <Sureness narrative={{ ...narrative, range: null, dots }} />
    </div>
  ),
};
