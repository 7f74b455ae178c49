import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useEffect, useState, type PropsWithChildren } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { themes } from 'storybook/theming';

type Globals = Readonly<Record<string, unknown>>;

/** A page of the guide in the toolbar's theme: the words around a story stand on the same ground as the story. */
export function ThemedDocs({ context, children, ...docs }: PropsWithChildren<DocsContainerProps>) {
  const { channel } = context;
  const [globals, setGlobals] = useState<Globals>(() => last(channel, GLOBALS_UPDATED) ?? last(channel, SET_GLOBALS) ?? {});
  useEffect(() => {
    const update = ({ globals: next }: { globals: Globals }) => setGlobals(next);
    channel.on(GLOBALS_UPDATED, update);
    return () => channel.off(GLOBALS_UPDATED, update);
  }, [channel]);
  const wished = globals['theme'] === 'auto' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : globals['theme'];
  const theme = wished === 'dark' ? 'dark' : 'light';
  return (
    <DocsContainer {...docs} context={context} theme={{ ...themes[theme], ...own[theme] }}>
      <div className="guide" data-candor-theme={theme} data-candor-contrast={String(globals['contrast'] ?? 'normal')}>{children}</div>
    </DocsContainer>
  );
}

/** The grounds of the style sheet, so that a panel does not stand in a frame of another hue. */
const own = {
  light: { appContentBg: '#ffffff', appPreviewBg: '#ffffff', textColor: '#1b2229', barSelectedColor: '#0b5cad', colorSecondary: '#0b5cad' },
  dark: { appContentBg: '#12171c', appPreviewBg: '#12171c', textColor: '#e8edf2', barSelectedColor: '#7db8ff', colorSecondary: '#7db8ff' },
} as const;

const last = (channel: DocsContainerProps['context']['channel'], event: string): Globals | undefined =>
  (channel.last(event) as readonly [{ globals: Globals }] | undefined)?.[0].globals;
