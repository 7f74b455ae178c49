'use client';
import { useImperativeHandle, type ForwardedRef, type RefObject } from 'react';

/** One element for a part's own use and for the host's ref. */
export function useBoth(own: RefObject<HTMLElement | null>, forwarded: ForwardedRef<HTMLElement>): RefObject<HTMLElement | null> {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(forwarded, () => own.current, [own]);
  return own;
}
