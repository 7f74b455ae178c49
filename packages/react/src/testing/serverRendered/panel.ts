// One panel, as a server and a page both draw it: everything that could differ between two machines is passed in.
import { createElement } from 'react';
import { Explanation } from '../../components/Explanation.js';
import { createMemoryClient } from '../memoryClient.js';
import { handmade, handmadeAbout } from '../handmade.js';

export const panel = () =>
  createElement(Explanation, {
    data: handmade, about: handmadeAbout, caseLabel: 'P-2081', client: createMemoryClient(), defaultLevel: 3, audience: 'analyst',
    locale: 'en', timeZone: 'Europe/Berlin', now: '2026-03-02T16:00:00Z',
  });
