'use client';
import { useId, useState, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Icon } from './Icon.js';

/** Technical text, closed until asked for. */
export function Details({ children }: { children: ReactNode }) {
  const { words } = useCandor();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button type="button" className="candor-link" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {words('candor.error.details')}
        <Icon name="chevron" className="candor-chevron" />
      </button>
      {open && <p id={id} className="candor-code" data-part="technical"><bdi>{children}</bdi></p>}
    </>
  );
}
