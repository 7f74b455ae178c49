import { expect, userEvent, waitFor, within } from 'storybook/test';

/** A worker has to start, read a model and answer; a busy machine takes its time. */
const patience = { timeout: 12_000 };

/** The panel with reasons that the model gave here and now. */
export async function theReasons(canvasElement: HTMLElement): Promise<HTMLElement> {
  await waitFor(() => expect(canvasElement.querySelectorAll('.candor-panel [data-part="reason"]').length).toBeGreaterThanOrEqual(3), patience);
  return canvasElement.querySelector<HTMLElement>('.candor-panel')!;
}

/** The list has an answer for every case, and another case brings another explanation. */
export async function worksTheList(canvasElement: HTMLElement): Promise<void> {
  const first = (await theReasons(canvasElement)).textContent;
  const list = within(canvasElement).getByRole('navigation');
  const rows = within(list).getAllByRole('button');
  await waitFor(() => expect(list.querySelectorAll('[data-part="badge"]')).toHaveLength(rows.length), patience);
  await userEvent.click(rows[1]!);
  await expect(rows[1]).toHaveAttribute('aria-current', 'true');
  await waitFor(() => expect(canvasElement.querySelector('.candor-panel [data-part="reason"]')).not.toBeNull(), patience);
  await expect(canvasElement.querySelector('.candor-panel')?.textContent).not.toBe(first);
  // Where the host shows the case's facts, they are this case's.
  if (canvasElement.querySelector('.pattern-facts')) await waitFor(() => expect(canvasElement.querySelectorAll('.pattern-facts dd').length).toBeGreaterThan(5), patience);
}
