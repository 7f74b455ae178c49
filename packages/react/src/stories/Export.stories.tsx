import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import type { ExportAudience } from '@candor/core/export';
import { CandorProvider } from '../CandorProvider.js';
import { ExplanationPrint } from '../print/ExplanationPrint.js';
import { ExportMenu, type ExportEvent } from '../print/ExportMenu.js';
import { inWords } from '../testing/inWords.js';
import { storyData } from '../testing/storyData.js';

/** What a person takes away: the paper form for three readers, and the menu that saves it. */
const meta = { title: 'Components/Print and export', tags: ['beta', '!autodocs'], parameters: { width: '768', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const paper = (name: string, audience: ExportAudience, decision?: string): Story => {
  const { explanation, about } = storyData(name);
  return {
    render: () => (
      <CandorProvider about={about} timeZone="Europe/Berlin">
        <ExplanationPrint data={explanation} audience={audience} decision={decision} shown="both" pageBoxes={false} />
      </CandorProvider>
    ),
    play: inWords(async ({ canvas, say }) => {
      await expect(await canvas.findByText(say('candor.export.title'))).toBeVisible();
      await expect(canvas.queryAllByRole('button')).toHaveLength(0);
      await expect(canvas.queryAllByRole('table')).toHaveLength(audience === 'customer' ? 0 : 1);
    }),
  };
};

export const ForTheOfficer: Story = paper('normal', 'officer');
export const ForTheCustomer: Story = paper('normal', 'customer', 'declined');
export const ForAnAudit: Story = paper('normal', 'auditor');
export const OfAnAmount: Story = paper('amount', 'officer');
export const RightToLeft: Story = { ...paper('normal', 'officer'), globals: { direction: 'rtl' } };
export const Narrow: Story = { ...paper('normal', 'officer'), globals: { width: '320' } };

const taken = fn<(event: ExportEvent) => void>();
export const Menu: Story = {
  render: () => {
    const { explanation, about } = storyData('normal');
    return (
      <CandorProvider about={about} timeZone="Europe/Berlin">
        <div className="candor candor-panel"><div className="candor-section"><ExportMenu data={explanation} audiences={['officer', 'customer', 'auditor']} onExport={taken} save={() => undefined} /></div></div>
      </CandorProvider>
    );
  },
  play: inWords(async ({ canvas, canvasElement, say, press }) => {
    taken.mockClear();
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: say('candor.export.audience') }), 'customer');
    await press(say('candor.export.format.csv'));
    await waitFor(() => expect(taken).toHaveBeenCalledTimes(1));
    await expect(taken.mock.calls[0]![0]).toMatchObject({ format: 'csv', audience: 'customer' });
    await expect(canvasElement.querySelector('output')).toHaveTextContent(/\.csv/u);
  }),
};
