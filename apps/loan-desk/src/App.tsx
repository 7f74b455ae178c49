import type { Explainer } from '@candor/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { loadDesk } from './desk/loadDesk.js';
import { inLocale } from './desk/words.js';
import { DeskPage } from './page/DeskPage.js';
import { DESK_BASE } from './services.js';

/** Any desk: reads the folder that is served beside the page, then shows it. */
export function App({ explainer }: { explainer: Explainer }) {
  const { data: loaded, error } = useQuery({
    queryKey: ['desk', 'folder'],
    queryFn: ({ signal }) => loadDesk(DESK_BASE, signal),
    staleTime: Infinity,
    networkMode: 'always',
    retry: false,
  });
  const title = loaded && inLocale(loaded.desk.title, loaded.desk.locale);
  const locale = loaded?.desk.locale;
  useEffect(() => {
    if (title !== undefined) document.title = title;
    if (locale !== undefined) document.documentElement.lang = locale;
  }, [title, locale]);

  if (loaded !== undefined) return <DeskPage loaded={loaded} explainer={explainer} />;
  if (error === null) return <output className="unseen">Opening the desk</output>;
  return (
    <main className="broken" role="alert">
      <h1>This desk cannot be opened</h1>
      <p>{error.message}</p>
    </main>
  );
}
