import type { About, Explanation as ExplanationData } from '@candor/core';
import type { Shown } from '@candor/core/feedback';
import { loadCatalog } from '@candor/core/locales';
import { Explanation, type Policy } from '@candor/react';
import { useQuery } from '@tanstack/react-query';

export interface SnapshotPanelProps {
  explanation: ExplanationData;
  shown: Shown;
  about: About | null;
}

/** The panel drawn again from the record: same language, same rules, opened as far as it was then. There is nothing to answer in it. */
export function SnapshotPanel({ explanation, shown: { locale = 'en', level = 1, policy }, about }: SnapshotPanelProps) {
  const { data: catalog, isPending } = useQuery({ queryKey: ['catalog', locale], queryFn: () => loadCatalog(locale), staleTime: Infinity });
  if (isPending) return null;
  return (
    <Explanation
      data={explanation}
      about={about}
      locale={catalog ? locale : 'en'}
      catalog={catalog ?? undefined}
      policy={policy as Policy | undefined}
      client={null}
      defaultLevel={level === 0 ? 1 : level}
      headingLevel={3}
    />
  );
}
