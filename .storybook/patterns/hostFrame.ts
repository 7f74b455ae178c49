import { useCandor } from '@candor/react';

const words = {
  en: { loan: 'Loan desk', claims: 'Claims desk', note: 'Demo. The people here are simulated.', cases: 'Cases', case: 'Case', none: 'Not given', opening: 'Opening the desk', close: 'Close' },
  de: { loan: 'Kreditplatz', claims: 'Schadenplatz', note: 'Vorführung. Die Personen sind erfunden.', cases: 'Fälle', case: 'Fall', none: 'Keine Angabe', opening: 'Der Arbeitsplatz wird geöffnet', close: 'Schließen' },
  ar: { loan: 'مكتب القروض', claims: 'مكتب المطالبات', note: 'عرض تجريبي. الأشخاص هنا غير حقيقيين.', cases: 'الحالات', case: 'الحالة', none: 'غير مذكور', opening: 'جارٍ فتح المكتب', close: 'إغلاق' },
} as const;

/** What the demo host says around the panel, in the language of the toolbar; German and Arabic are drafts. */
export function useHostFrame(): (typeof words)[keyof typeof words] {
  const { locale } = useCandor();
  return locale in words ? words[locale as keyof typeof words] : words.en;
}
