import type { About } from '@candor/core';
import { handmadeAbout } from './handmade.js';

/** The case made by hand in the words of an Arabic host; no native speaker has read them. */
export const handmadeArabic: About = {
  ...handmadeAbout,
  presentation: {
    labels: {
      hours_since_service: 'ساعات منذ آخر صيانة', bearing_temperature: 'حرارة المحمل', vibration: 'الاهتزاز، آخر سبعة أيام',
      oil_checks: 'فحوص الزيت، آخر شهر', load: 'الحمل', maker: 'الصانع', seal_age: 'عمر الختم',
    },
    units: handmadeAbout.presentation.units,
    formats: handmadeAbout.presentation.formats,
    values: { maker: { north: 'مصانع الشمال' }, hall: { 'North hall': 'القاعة الشمالية', 'South hall': 'القاعة الجنوبية', 'East hall': 'القاعة الشرقية' } },
  },
  outcome: { name: 'توقف خلال 30 يومًا', eventName: 'توقفت خلال 30 يومًا', positiveClass: '1', better: 'lower' },
  decision: {
    cutoffs: [
      { below: 0.2, outcome: { id: 'run', headline: 'تشغيل', noun: 'التشغيل' } },
      { outcome: { id: 'inspect', headline: 'فحص', noun: 'الفحص' } },
    ],
    adverse: 'inspect',
  },
  context: { segments: ['hall'], name: 'قاعة', trainedOn: 'القاعة الشمالية والقاعة الجنوبية، من 2023 إلى 2025' },
  card: { owner: 'فريق الصيانة', contact: 'reliability@example.org', version: '3.1', reviewBy: '2026-12-31', purpose: 'يقول أي المضخات تُفحص أولًا.' },
  disclosure: 'قدّم نموذج هذه التوصية من حالات سابقة.',
};
