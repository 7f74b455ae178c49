'use client';
import { narrate, stepWords, type Explanation, type MessageKey } from '@candor/core';
import type { ExportAudience, ExportedFile, ExportFormat } from '@candor/core/export';
import { forwardRef, useState } from 'react';
import { CandorContext, type Candor, type CandorSettings } from '../candor.js';
import { useCandor } from '../hooks/useCandor.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { Settled } from '../parts/Settled.js';
import { usePrintWords } from './usePrintWords.js';

export type ExportChoice = ExportFormat | 'svg' | 'print';

export interface ExportMenuState {
  /** `making` while a file is, `failed` when the last one could not be made. */
  state: 'idle' | 'making' | 'saved' | 'failed';
}

/** What was taken away; nothing of its content. */
export interface ExportEvent {
  format: ExportChoice;
  audience: ExportAudience;
  /** Of the file; absent where the page was printed. */
  name?: string;
  hash?: string;
}

/** What words a file. Without `about`, here or in a provider, nobody has said what is hidden. */
type Told = Pick<CandorSettings, 'about' | 'locale' | 'catalog' | 'messages' | 't' | 'dir' | 'policy' | 'format' | 'timeZone'>;

export interface ExportMenuProps extends PartProps<ExportMenuState>, Told {
  data: Explanation;
  /** In this order. Default: web page, plain text, data, table, drawing, print. */
  formats?: readonly ExportChoice[] | undefined;
  /** For whom it may be written; more than one is asked for. Default: the officer. */
  audiences?: readonly ExportAudience[] | undefined;
  /** What was decided, in the host's words. */
  decision?: string | undefined;
  onExport?: ((event: ExportEvent) => void) | undefined;
  /** Keeps the file. Default: the browser saves it. */
  save?: ((file: { name: string; type: string; text: string }) => void | Promise<void>) | undefined;
}

const everyFormat: readonly ExportChoice[] = ['html', 'text', 'json', 'csv', 'svg', 'print'];
const officer: readonly ExportAudience[] = ['officer'];

/** Takes an explanation away as a file, or prints it. What writes a file is loaded when it is asked for. */
export const ExportMenu = forwardRef<HTMLElement, ExportMenuProps>(function ExportMenu({ about, locale, catalog, messages, t, dir, policy, format, timeZone, ...menu }, ref) {
  return <Settled settings={{ about, locale, catalog, messages, t, dir, policy, format, timeZone }}><Worded {...menu} menuRef={ref} /></Settled>;
});

type MenuProps = Omit<ExportMenuProps, keyof Told> & { menuRef: React.ForwardedRef<HTMLElement> };

function Worded(props: MenuProps) {
  const candor = usePrintWords();
  return candor && <CandorContext.Provider value={candor}><Menu {...props} /></CandorContext.Provider>;
}

function Menu({ data, formats = everyFormat, audiences = officer, decision, onExport, save = saveInBrowser, menuRef, ...part }: MenuProps) {
  const candor = useCandor();
  const { words, dir, locale } = candor;
  const [audience, setAudience] = useState<ExportAudience>(audiences[0] ?? 'officer');
  const [done, setDone] = useState<{ state: ExportMenuState['state']; name?: string }>({ state: 'idle' });

  async function take(format: ExportChoice) {
    if (format === 'print') {
      onExport?.({ format, audience });
      window.print();
      return;
    }
    setDone({ state: 'making' });
    try {
      const { hash, ...file } = await fileOf(data, format, candor, { audience, decision });
      await save(file);
      setDone({ state: 'saved', name: file.name });
      onExport?.({ format, audience, name: file.name, hash });
    } catch (error) {
      setDone({ state: 'failed' });
      console.error(error);
    }
  }

  return (
    <Part tag="fieldset" host={part} state={{ state: done.state }} ref={menuRef} className="candor candor-export" dir={dir} lang={locale} data-part="export" data-state={done.state}>
      <legend className="candor-label">{words('candor.export.menu')}</legend>
      {audiences.length > 1 && (
        <label className="candor-export-audience">
          <span>{words('candor.export.audience')}</span>{' '}
          <select className="candor-input" value={audience} onChange={(event) => setAudience(event.target.value as ExportAudience)}>
            {audiences.map((one) => <option key={one} value={one}>{words(`candor.export.audience.${one}`)}</option>)}
          </select>
        </label>
      )}
      <div className="candor-export-formats">
        {formats.map((format) => (
          <button key={format} type="button" className="candor-link" data-format={format} aria-disabled={done.state === 'making' || undefined} onClick={() => { if (done.state !== 'making') void take(format); }}>
            {words(`candor.export.format.${format}` satisfies MessageKey)}
          </button>
        ))}
      </div>
      <output className="candor-muted">{done.state === 'saved' && words('candor.export.saved', { name: done.name ?? '' })}</output>
      {done.state === 'failed' && <p role="alert">{words('candor.export.failed')}</p>}
    </Part>
  );
}

async function fileOf(data: Explanation, format: Exclude<ExportChoice, 'print'>, candor: Candor, { audience, decision }: { audience: ExportAudience; decision: string | undefined }): Promise<ExportedFile> {
  const { about, locale, catalog, policy, timeZone, format: hostFormat } = candor;
  const options = { locale, catalog, policy, timeZone, ...(hostFormat && { format: hostFormat }) };
  const { exportExplanation, maskHidden } = await import('@candor/core/export');
  const told = { ...options, audience, ...(decision !== undefined && { decision }) };
  if (format !== 'svg') return exportExplanation(data, about, format, told);
  const { caseSvg } = await import('@candor/charts/svg');
  const shown = maskHidden(data, about);
  const steps = audience === 'auditor' ? stepWords(shown, about, options) : null;
  const { name, hash } = await exportExplanation(data, about, 'json', told);
  return { name: name.replace(/json$/u, 'svg'), type: 'image/svg+xml', text: caseSvg(shown, narrate(shown, about, options), { steps }), hash };
}

function saveInBrowser({ name, type, text }: { name: string; type: string; text: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
