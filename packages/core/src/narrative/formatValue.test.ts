import { describe, expect, it } from 'vitest';
import { formatValue, type ValueStyle } from './formatValue.js';

const write = (value: number | string, style: Partial<ValueStyle> = {}) => formatValue(value, { locale: 'en-GB', timeZone: 'Europe/Berlin', ...style });

describe('formatValue', () => {
  it('groups, and keeps no float noise', () => {
    expect([1234567, 9.1, 0.1 + 0.2, 23910.4, 0, -5].map((x) => write(x))).toEqual(['1,234,567', '9.1', '0.3', '23,910', '0', '\u22125']);
  });

  it('shows what is very small or very large', () => {
    expect([0.0012345, 1e-9, 1e18].map((x) => write(x))).toEqual(['0.00123', '0.000000001', '1E18']);
  });

  it('reads a percent format as a share of one, a bare unit % as hundredths', () => {
    expect([write(0.43, { format: 'percent' }), write(0.0425, { format: 'percent', unit: '%' }), write(43, { unit: '%' }), write(1.464, { format: 'percent' })]).toEqual(['43%', '4.3%', '43%', '146%']);
  });

  it('writes a currency by code or by sign, whole from a thousand on', () => {
    expect([write(460, { unit: '€' }), write(798.91, { unit: 'EUR' }), write(2860.4, { unit: 'EUR' }), write(9.5, { format: { style: 'currency', currency: 'EUR' } }), write(5, { format: 'currency', unit: 'USD' })]).toEqual(['€460', '€798.91', '€2,860', '€9.50', '$5']);
    expect(write(460, { unit: '€', locale: 'de' })).toBe('460\u00a0€');
  });

  it('spells a unit that Intl knows, and appends one that it does not', () => {
    expect([write(36, { unit: 'months' }), write(1, { unit: 'month' }), write(50, { unit: 'km/h' }), write(3, { unit: 'claims' }), write(2.8, { unit: 'year', locale: 'de' })]).toEqual(['36 months', '1 month', '50 km/h', '3\u00a0claims', '2,8 Jahre']);
  });

  it('keeps the digits the host asked for', () => {
    expect([write(2.75, { format: { style: 'number', digits: 1 } }), write(3, { format: { style: 'number', digits: 2 } }), write(3, { format: { style: 'number', digits: 200 } }).length]).toEqual(['2.8', '3.00', 19]);
  });

  it('rounds an estimate to three digits, within what the host asked for', () => {
    expect([write(2682.4, { rounded: true }), write(2682.4, { rounded: true, format: { style: 'currency', currency: 'EUR', digits: 0 } }), write(0.012345, { rounded: true, format: 'percent' }), write(1.79e308, { rounded: true })]).toEqual(['2,680', '€2,680', '1.2%', '1.79E308']);
  });

  it('writes a day as that day, and a moment by the reader\'s clock', () => {
    expect([write('2031-06-12', { format: 'date' }), write('2031-06-12T23:30:00Z', { format: 'date' }), write('soon', { format: 'date' })]).toEqual(['12 Jun 2031', '13 Jun 2031', 'soon']);
  });

  it('leaves a text alone', () => {
    expect([write('salaried', { unit: 'EUR' }), write('10', { format: 'currency' }), write(10, { format: 'text' })]).toEqual(['salaried', '10', '10']);
  });
});
