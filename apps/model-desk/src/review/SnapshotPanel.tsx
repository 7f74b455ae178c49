import type { About, Catalog, Explanation as ExplanationData } from '@candor/core';
import type { Shown } from '@candor/core/feedback';
import { Explanation, type Policy } from '@candor/react';
import { useQuery } from '@tanstack/react-query';

export interface SnapshotPanelProps {
  explanation: ExplanationData;
  shown: Shown;
  about: About | null;
}

/** Words of the languages beside English, fetched when a record needs them. */
const languages: Readonly<Record<string, () => Promise<Catalog>>> = {
  de: () => import('@candor/core/locales/de').then(({ de }) => de),
  ar: () => import('@candor/core/locales/ar').then(({ ar }) => ar),
};

/** The panel drawn again from the record: same language, same rules, opened as far as it was then. There is nothing to answer in it. */
export function SnapshotPanel({ explanation, shown: { locale = 'en', level = 1, policy }, about }: SnapshotPanelProps) {
  const language = locale.split('-')[0] ?? 'en';
  const load = Object.hasOwn(languages, language) ? languages[language] : undefined;
  const { data: catalog, isPending } = useQuery({ queryKey: ['catalog', language], queryFn: () => load?.() ?? null, staleTime: Infinity });
  if (isPending) return null;
  return (
    <Explanation
      data={explanation}
      about={about}
      locale={load === undefined && language !== 'en' ? 'en' : locale}
      catalog={catalog ?? undefined}
      policy={policy as Policy | undefined}
      client={null}
      defaultLevel={level === 0 ? 1 : level}
      headingLevel={3}
    />
  );
}
