// Takes over the panel that a server drew.
import '../../styles.css';
import { createElement, StrictMode, version } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { panel } from './panel.js';

declare global {
  interface Window {
    /** Resolves when React has taken over, with its version and what it had to repair. */
    takenOver: Promise<{ version: string; repaired: string[] }>;
  }
}

const place = document.querySelector('#place')!;
const repaired: string[] = [];
hydrateRoot(place, createElement(StrictMode, null, panel()), { onRecoverableError: (error) => repaired.push(String(error)) });
window.takenOver = new Promise((resolve) => {
  setTimeout(() => resolve({ version, repaired }), 500);
});
