/**
 * What an officer does to a panel, by pointer and by keyboard: opens reasons and both levels, sorts and filters the
 * table, walks its grid, disagrees in words, thinks better of it and agrees.
 *
 * @param {import('playwright').Page} page
 */
export async function useThePanel(page) {
  const button = (name) => page.getByRole('button', { name });
  const reasons = page.locator('[data-part="reasons"] button[aria-expanded]');
  for (let i = 0; i < 3; i++) await reasons.nth(i).click();
  await page.keyboard.press('Escape');
  await button('More detail').click();
  for (const column of ['Factor', 'Value used', 'Pushed']) await page.locator('th[scope="col"] button').filter({ hasText: column }).first().click();
  const filter = page.getByRole('searchbox');
  await filter.pressSequentially('bearing 1', { delay: 40 });
  await filter.press('ControlOrMeta+a');
  await filter.press('Delete');
  await page.locator('tbody th button').first().click();
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'End', 'Control+Home']) await page.keyboard.press(key);
  await button('About this recommendation').click();
  await button('About this recommendation').click();
  await button('Disagree').click();
  await page.getByRole('checkbox').first().click();
  await page.getByRole('textbox').last().pressSequentially('not so', { delay: 40 });
  await button('Cancel').click();
  await button('Agree').first().click();
}
