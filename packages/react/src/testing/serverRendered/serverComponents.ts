// Prints what a server of React Server Components sends for a page made of the parts: the display parts drawn, the others named.
import { createElement, Fragment } from 'react';
import { renderToReadableStream } from 'react-server-dom-parcel/server';
import { Badge, ContextNotice, Explanation, Recommendation, Sureness } from '../../index.js';
import { handmade, handmadeAbout } from '../handmade.js';

const told = { data: handmade, about: handmadeAbout, locale: 'en', timeZone: 'Europe/Berlin', now: '2026-03-02T16:00:00Z' };
const elsewhere = { ...handmade, likelihood: null, sureness: null, context: { key: 'East hall', support: 'unseen' as const, status: null, level: 'caution' as const, known: ['North hall'], field: null } };

const page = createElement(
  Fragment,
  null,
  createElement(Recommendation, told),
  createElement(ContextNotice, { ...told, data: elsewhere }),
  createElement(Sureness, told),
  createElement(Badge, told),
  createElement(Explanation, { ...told, caseLabel: 'P-2081' }),
);
const failures: string[] = [];
const stream = renderToReadableStream(page, { onError: (error) => void failures.push(String(error)) });
let payload = '';
for await (const chunk of stream) payload += new TextDecoder().decode(chunk);
process.stdout.write(JSON.stringify({ payload, failures }));
