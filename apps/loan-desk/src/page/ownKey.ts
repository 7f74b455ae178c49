/**
 * A storage key of this desk alone: desks served side by side share an origin, and a case of one must not be
 * found at another.
 */
export function ownKey(key: string): string {
  const { pathname } = new URL('.', location.href);
  return pathname === '/' ? key : `${key} ${pathname}`;
}
