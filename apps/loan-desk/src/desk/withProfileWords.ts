import type { About, Format as ProfileFormat } from '@candor/core';
import type { Desk, Format } from './desk.js';

/** The desk, with the profile's labels, formats and words where `desk.json` has none: form and panel then call a thing the same. */
export function withProfileWords(desk: Desk, about: About | null): Desk {
  if (about === null) return desk;
  const { labels, formats = {}, values = {} } = about.presentation;
  return {
    ...desk,
    labels: { ...labels, ...desk.labels },
    formats: { ...Object.fromEntries(Object.entries(formats).map(([column, format]) => [column, asDeskFormat(format)])), ...desk.formats },
    values: { ...values, ...desk.values },
  };
}

function asDeskFormat(format: ProfileFormat): Format {
  if (typeof format !== 'string') return format;
  return format === 'integer' ? { style: 'number', digits: 0 } : { style: format };
}
