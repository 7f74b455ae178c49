import type { About, Format as ProfileFormat } from '@candor/core';
import { byColumn, type Desk, type Format } from './desk.js';

/** The desk, with the profile's labels, formats and words where `desk.json` has none: form and panel then call a thing the same. */
export function withProfileWords(desk: Desk, about: About | null): Desk {
  if (about === null) return desk;
  const { labels, formats = {}, units = {}, values = {} } = about.presentation;
  const inUnits = Object.entries(units).map(([column, unit]) => [column, { style: 'unit', unit } as const]);
  return byColumn({
    ...desk,
    labels: { ...labels, ...desk.labels },
    formats: { ...Object.fromEntries([...inUnits, ...Object.entries(formats).map(([column, format]) => [column, withUnit(asDeskFormat(format), own(units, column))] as const)]), ...desk.formats },
    values: { ...values, ...desk.values },
  });
}

/** A plain number with its unit, as the panel writes it; a share or money has its own sign. */
const withUnit = (format: Format, unit: string | undefined): Format => (unit !== undefined && format.style === 'number' ? { ...format, style: 'unit', unit } : format);

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

function asDeskFormat(format: ProfileFormat): Format {
  if (typeof format !== 'string') return format;
  return format === 'integer' ? { style: 'number', digits: 0 } : { style: format };
}
