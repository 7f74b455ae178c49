/** How long a hand rests on a thing before it presses, holds it down, and looks at what came of it, in ms. */
const REST = 80;

/**
 * What an officer does to a panel, by pointer and by keyboard: opens reasons and both levels, sorts and filters the
 * table, walks its grid, disagrees in words, thinks better of it and agrees.
 *
 * The pointer's moves and presses reach the page as a hand's do, one after another: the driver's own `click` sends them at
 * once and looks at the page's layout in between, in the tasks that are to be measured.
 *
 * @param {import('playwright').Page} page
 */
export async function useThePanel(page) {
  const button = (name) => page.getByRole('button', { name });
  const reasons = page.locator('[data-part="reasons"] button[aria-expanded]');
  const rest = () => page.waitForTimeout(REST);
  const press = async (place) => {
    await place.waitFor();
    await place.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await place.boundingBox();
    for (const act of [() => page.mouse.move(x + width / 2, y + height / 2), () => page.mouse.down(), () => page.mouse.up()]) {
      await act();
      await rest();
    }
  };
  const keys = async (...names) => {
    for (const name of names) {
      await page.keyboard.press(name);
      await rest();
    }
  };

  for (let i = 0; i < 3; i++) await press(reasons.nth(i));
  await keys('Escape');
  await press(button('More detail'));
  for (const column of ['Factor', 'Value used', 'Pushed']) await press(page.locator('th[scope="col"] button').filter({ hasText: column }).first());
  await press(page.getByRole('searchbox'));
  await keys(...'bearing 1', 'ControlOrMeta+a', 'Delete');
  await press(page.locator('tbody th button').first());
  await keys('ArrowRight', 'ArrowDown', 'PageDown', 'End', 'Control+Home');
  await press(button('About this recommendation'));
  await press(button('About this recommendation'));
  await press(button('Disagree'));
  await press(page.getByRole('checkbox').first());
  await press(page.getByRole('textbox').last());
  await keys(...'not so');
  await press(button('Cancel'));
  await press(button('Agree').first());
}
