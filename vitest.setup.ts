import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { furtherAtHand } from './packages/react/src/testing/furtherAtHand.js';

beforeAll(furtherAtHand);
configure({ reactStrictMode: true });

// React says what is wrong on the console: a test that makes it speak fails, unless it replaces these itself.
let said: string[] = [];

beforeEach(() => {
  said = [];
  for (const way of ['error', 'warn'] as const) {
    vi.spyOn(console, way).mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')));
  }
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  if (said.length > 0) throw new Error(`said on the console:\n${said.join('\n')}`);
});
