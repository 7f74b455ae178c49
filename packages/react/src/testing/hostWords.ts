import type { About } from '@candor/core';

/** What the demo hosts say in English, in German and in Arabic; no native speaker has read either. A word that is said otherwise as a noun is there twice. */
export const hostWords: Readonly<Record<string, { readonly de: string; readonly ar: string }>> = {
  'Yearly income': { de: 'Jahreseinkommen', ar: 'الدخل السنوي' },
  'Length of credit history': { de: 'Dauer der Kredithistorie', ar: 'مدة السجل الائتماني' },
  'Years as a customer': { de: 'Jahre als Kunde', ar: 'سنوات التعامل مع البنك' },
  'Debts compared with income': { de: 'Schulden im Verhältnis zum Einkommen', ar: 'الديون مقارنة بالدخل' },
  'Type of work': { de: 'Art der Arbeit', ar: 'نوع العمل' },
  'Years in this job': { de: 'Jahre in dieser Stelle', ar: 'سنوات العمل الحالي' },
  Housing: { de: 'Wohnen', ar: 'السكن' },
  'Loan amount': { de: 'Kreditbetrag', ar: 'مبلغ القرض' },
  'Missed payments, last 24 months': { de: 'Versäumte Raten, letzte 24 Monate', ar: 'الدفعات الفائتة، آخر 24 شهرًا' },
  Purpose: { de: 'Zweck', ar: 'الغرض' },
  'Credit checks, last 6 months': { de: 'Kreditanfragen, letzte 6 Monate', ar: 'الاستعلامات الائتمانية، آخر 6 أشهر' },
  Savings: { de: 'Ersparnisse', ar: 'المدخرات' },
  'Loan term': { de: 'Laufzeit', ar: 'مدة القرض' },
  'Monthly debts, with this loan, as a share of monthly income.': { de: 'Monatliche Schulden mit diesem Kredit, als Anteil am Monatseinkommen.', ar: 'الديون الشهرية مع هذا القرض كنسبة من الدخل الشهري.' },
  contract: { de: 'befristet', ar: 'بعقد' },
  retired: { de: 'im Ruhestand', ar: 'متقاعد' },
  salaried: { de: 'angestellt', ar: 'براتب' },
  seasonal: { de: 'saisonal', ar: 'موسمي' },
  'self-employed': { de: 'selbstständig', ar: 'عمل حر' },
  mortgage: { de: 'Eigentum mit Hypothek', ar: 'ملك برهن عقاري' },
  owner: { de: 'Eigentum', ar: 'ملك' },
  tenant: { de: 'zur Miete', ar: 'إيجار' },
  'with family': { de: 'bei der Familie', ar: 'مع العائلة' },
  business: { de: 'Geschäft', ar: 'عمل تجاري' },
  car: { de: 'Auto', ar: 'سيارة' },
  'debt consolidation': { de: 'Umschuldung', ar: 'توحيد الديون' },
  education: { de: 'Ausbildung', ar: 'تعليم' },
  'home improvement': { de: 'Renovierung', ar: 'تحسين المنزل' },
  other: { de: 'anderes', ar: 'غير ذلك' },
  'default within 24 months': { de: 'Ausfall binnen 24 Monaten', ar: 'التعثر خلال 24 شهرًا' },
  'were late': { de: 'zahlten zu spät', ar: 'تأخرت في السداد' },
  approve: { de: 'zusagen', ar: 'الموافقة' },
  approval: { de: 'eine Zusage', ar: 'الموافقة' },
  decline: { de: 'ablehnen', ar: 'الرفض' },
  'noun: decline': { de: 'eine Ablehnung', ar: 'الرفض' },
  region: { de: 'Region', ar: 'منطقة' },
  'Northmoor and Harrow Vale, 2024 to mid-2025': { de: 'Northmoor und Harrow Vale, 2024 bis Mitte 2025', ar: 'Northmoor وHarrow Vale، من 2024 إلى منتصف 2025' },
  'Loan Risk': { de: 'Kreditrisiko', ar: 'مخاطر القروض' },
  'Credit models, Northmoor': { de: 'Kreditmodelle, Northmoor', ar: 'نماذج الائتمان، Northmoor' },
  'Estimates whether a personal loan will default within 24 months. One input among others; the officer decides.': {
    de: 'Schätzt, ob ein Privatkredit binnen 24 Monaten ausfällt. Ein Hinweis unter anderen; die Sachbearbeitung entscheidet.',
    ar: 'يقدّر إن كان قرض شخصي سيتعثر خلال 24 شهرًا. معلومة من بين معلومات أخرى؛ والموظف هو من يقرر.',
  },
  'Business loans above 45,000 euros, and regions where it was not checked.': {
    de: 'Geschäftskredite über 45.000 Euro und Regionen, in denen es nicht geprüft wurde.',
    ar: 'قروض الأعمال فوق 45,000 يورو، والمناطق التي لم يُفحص فيها.',
  },
  'Trained on Northmoor and Harrow Vale, first quarter of 2024 to second quarter of 2025.': {
    de: 'Gelernt aus Northmoor und Harrow Vale, erstes Quartal 2024 bis zweites Quartal 2025.',
    ar: 'تعلّم من Northmoor وHarrow Vale، من الربع الأول 2024 إلى الربع الثاني 2025.',
  },
  Airbags: { de: 'Airbags', ar: 'الوسائد الهوائية' },
  'Days until reported': { de: 'Tage bis zur Meldung', ar: 'الأيام حتى الإبلاغ' },
  'Can be driven': { de: 'Fahrbereit', ar: 'قابلة للقيادة' },
  Fuel: { de: 'Antrieb', ar: 'الوقود' },
  Garage: { de: 'Werkstatt', ar: 'الورشة' },
  'Speed at impact': { de: 'Tempo beim Aufprall', ar: 'السرعة عند الاصطدام' },
  'Place of impact': { de: 'Ort des Aufpralls', ar: 'موضع الاصطدام' },
  'Distance driven': { de: 'Kilometerstand', ar: 'المسافة المقطوعة' },
  'Damaged panels': { de: 'Beschädigte Karosserieteile', ar: 'الألواح المتضررة' },
  'Age of the vehicle': { de: 'Alter des Fahrzeugs', ar: 'عمر المركبة' },
  'Value of the vehicle': { de: 'Wert des Fahrzeugs', ar: 'قيمة المركبة' },
  'not opened': { de: 'nicht ausgelöst', ar: 'لم تُفتح' },
  opened: { de: 'ausgelöst', ar: 'فُتحت' },
  no: { de: 'nein', ar: 'لا' },
  yes: { de: 'ja', ar: 'نعم' },
  diesel: { de: 'Diesel', ar: 'ديزل' },
  electric: { de: 'elektrisch', ar: 'كهرباء' },
  hybrid: { de: 'hybrid', ar: 'هجين' },
  petrol: { de: 'Benzin', ar: 'بنزين' },
  dealer: { de: 'Vertragshändler', ar: 'وكيل' },
  independent: { de: 'frei', ar: 'مستقلة' },
  'partner garage': { de: 'Partnerwerkstatt', ar: 'ورشة شريكة' },
  front: { de: 'vorn', ar: 'الأمام' },
  'several places': { de: 'mehrere Stellen', ar: 'عدة مواضع' },
  rear: { de: 'hinten', ar: 'الخلف' },
  side: { de: 'seitlich', ar: 'الجانب' },
  'repair cost': { de: 'Reparaturkosten', ar: 'كلفة الإصلاح' },
  'pay by estimate': { de: 'nach Schätzung zahlen', ar: 'الدفع حسب التقدير' },
  'payment by estimate': { de: 'eine Zahlung nach Schätzung', ar: 'الدفع حسب التقدير' },
  'send an assessor': { de: 'Gutachter schicken', ar: 'إرسال خبير معاينة' },
  'sending an assessor': { de: 'ein Gutachten vor Ort', ar: 'إرسال خبير معاينة' },
  'line of business': { de: 'Sparte', ar: 'فرع التأمين' },
  'Private claims, 2024 to mid-2025': { de: 'Schäden von Privatkunden, 2024 bis Mitte 2025', ar: 'مطالبات الأفراد، من 2024 إلى منتصف 2025' },
  'Claim Cost': { de: 'Schadenkosten', ar: 'كلفة المطالبات' },
  'Motor claims, pricing': { de: 'Kfz-Schaden, Kalkulation', ar: 'مطالبات المركبات، التسعير' },
  'Estimates what a motor repair will cost. One input among others; the handler decides.': {
    de: 'Schätzt, was eine Kfz-Reparatur kosten wird. Ein Hinweis unter anderen; die Sachbearbeitung entscheidet.',
    ar: 'يقدّر كلفة إصلاح مركبة. معلومة من بين معلومات أخرى؛ والموظف هو من يقرر.',
  },
  'Total losses, and lines of business where it was not checked.': {
    de: 'Totalschäden und Sparten, in denen es nicht geprüft wurde.',
    ar: 'الخسائر الكلية، وفروع التأمين التي لم يُفحص فيها.',
  },
};

/**
 * A demo host that speaks every language of the toolbar: each of its texts that is there in English alone gets the
 * other two. What the list does not hold stays English.
 */
export const inEveryLanguage = (about: About): About => spoken(about, '') as About;

function spoken(value: unknown, place: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => spoken(inner, place));
  if (typeof value !== 'object' || value === null) return value;
  const others = 'en' in value && typeof value.en === 'string' ? hostWords[`${place}: ${value.en}`] ?? hostWords[value.en] : undefined;
  if (others) return { ...others, ...value };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoken(inner, key)]));
}
