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
  // By the page's own marks: to ask for a role and a name, the driver lays out every row that is out of sight.
  const part = (name) => page.locator(`[data-part="${name}"]`);
  const level = (n) => part('levels').locator('button').nth(n - 3);
  const answer = (choice) => page.locator(`button[data-choice="${choice}"]`);
  const reasons = part('reasons').locator('button[aria-expanded]');
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
  await press(level(3));
  for (const column of ['label', 'value', 'pull']) await press(page.locator(`thead [data-column="${column}"] button`));
  await press(page.locator('input[type="search"]'));
  await keys(...'bearing 1', 'ControlOrMeta+a', 'Delete');
  await press(page.locator('tbody th button').first());
  await keys('ArrowRight', 'ArrowDown', 'PageDown', 'End', 'Control+Home');
  await press(level(4));
  await press(level(4));
  await press(answer('disagree'));
  await press(part('disagree').locator('input[type="checkbox"]').first());
  await press(part('disagree').locator('textarea'));
  await keys(...'not so');
  await press(part('disagree').locator('button[type="submit"] + button'));
  await press(answer('agree'));
}
