import type { About } from '@candor/core';
import { handmadeAbout } from './handmade.js';

/** The case made by hand in the words of a German host; no native speaker has read them. */
export const handmadeGerman: About = {
  ...handmadeAbout,
  presentation: {
    labels: {
      hours_since_service: 'Stunden seit der letzten Wartung', bearing_temperature: 'Lagertemperatur', vibration: 'Schwingung, letzte sieben Tage',
      oil_checks: 'Ölprüfungen, letzter Monat', load: 'Auslastung', maker: 'Hersteller', seal_age: 'Alter der Dichtung',
    },
    units: handmadeAbout.presentation.units,
    formats: handmadeAbout.presentation.formats,
    values: { maker: { north: 'Nordwerke' }, hall: { 'North hall': 'Nordhalle', 'South hall': 'Südhalle', 'East hall': 'Osthalle' } },
  },
  outcome: { name: 'Stillstand binnen 30 Tagen', eventName: 'standen binnen 30 Tagen still', positiveClass: '1', better: 'lower' },
  decision: {
    cutoffs: [
      { below: 0.2, outcome: { id: 'run', headline: 'weiterlaufen lassen', noun: 'Weiterlaufen' } },
      { outcome: { id: 'inspect', headline: 'prüfen', noun: 'eine Prüfung' } },
    ],
    adverse: 'inspect',
  },
  context: { segments: ['hall'], name: 'Halle', trainedOn: 'Nordhalle und Südhalle, 2023 bis 2025' },
  card: { owner: 'das Instandhaltungsteam', contact: 'reliability@example.org', version: '3.1', reviewBy: '2026-12-31', purpose: 'Sagt, welche Pumpen zuerst angesehen werden.' },
  disclosure: 'Ein Modell hat diese Empfehlung aus früheren Fällen gebildet.',
};
