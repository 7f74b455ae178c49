import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useRef, useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { DeskCase, OpenDesk } from './desks.js';
import { CaseList, CasePanel, Desk, ExplainedCase } from './parts.js';
import { useHostFrame } from './hostFrame.js';
import './patterns.css';
import { theReasons } from './play.js';

/** For hosts without a place beside the list: the drawer is the host’s own dialog, which traps the focus and gives it back. */
const meta = { title: 'Patterns/Drawer', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

function InADrawer({ desk }: { desk: OpenDesk }) {
  const [open, setOpen] = useState<DeskCase | null>(null);
  const drawer = useRef<HTMLDialogElement>(null);
  const frame = useHostFrame();
  useEffect(() => {
    if (open) drawer.current!.showModal();
  }, [open]);
  return (
    <>
      <CaseList desk={desk} chosen={open} onChoose={setOpen} />
      <dialog ref={drawer} className="pattern-drawer" aria-label={open?.title} onClose={() => setOpen(null)}>
        <button type="button" className="pattern-close" onClick={() => drawer.current!.close()}>{frame.close}</button>
        {open && <ExplainedCase desk={desk} one={open}>{(explained) => <CasePanel {...explained} />}</ExplainedCase>}
      </dialog>
    </>
  );
}

export const OpensFromTheList: Story = {
  render: () => <Desk name="loan" most={8}>{(desk) => <InADrawer desk={desk} />}</Desk>,
  play: async ({ canvasElement }) => {
    const first = await waitFor(() => within(canvasElement).getAllByRole('button')[0]!, { timeout: 12_000 });
    await userEvent.click(first);
    await theReasons(canvasElement);
    await expect(within(canvasElement).getByRole('dialog')).toBeVisible();
    await userEvent.click(canvasElement.querySelector('.pattern-close')!);
    await waitFor(() => expect(first).toHaveFocus());
  },
};
