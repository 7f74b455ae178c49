'use client';
import { useState, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Icon } from './Icon.js';

/** Something below a title that can be folded away and back: open at first. */
export function Foldable({ children }: { children: ReactNode }) {
  const { words } = useCandor();
  const [open, setOpen] = useState(true);
  return (
    <>
      {open && children}
      <div>
        <button type="button" className="candor-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words('candor.error.details')}
          <Icon name="chevron" className="candor-chevron" />
        </button>
      </div>
    </>
  );
}
