import { toProblem } from '@candor/core';
import { useReducer, type ComponentType, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Details } from '../parts/Details.js';
import { Icon } from '../parts/Icon.js';

/** A part that comes in a chunk of its own. Drawn, it suspends until the chunk is there. */
export interface OnDemand<Props> {
  (props: Props): ReactNode;
  /** Fetches the chunk before the part is drawn; settles either way, and the part says what did not come. */
  load: () => Promise<void>;
}

/**
 * Splits a part from the page that draws it.
 *
 * React's own `lazy` throws into the page around it when a chunk does not come, and never asks again: offline, one
 * press on "More detail" would take the panel away.
 */
export function onDemand<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let part: ComponentType<Props> | null = null;
  let failure: { readonly cause: unknown } | null = null;
  let coming: Promise<void> | null = null;
  const load = () => (coming ??= fetchPart().then((come) => { part = come; }, (cause: unknown) => { failure = { cause }; }));

  function DrawnOnDemand(props: Props) {
    const [, draw] = useReducer((times: number) => times + 1, 0);
    const Part = part;
    if (Part) return <Part {...props} />;
    if (!failure) throw load();
    return (
      <NotLoaded
        cause={failure.cause}
        onRetry={() => {
          failure = null;
          coming = null;
          draw();
        }}
      />
    );
  }
  return Object.assign(DrawnOnDemand, { load });
}

function NotLoaded({ cause, onRetry }: { cause: unknown; onRetry: () => void }) {
  const { words } = useCandor();
  return (
    <div data-part="not-loaded">
      <p role="alert">{words('candor.error.cause.load')}</p>
      <button type="button" className="candor-link" onClick={onRetry}><Icon name="retry" />{words('candor.error.retry')}</button>{' '}
      <Details>{toProblem(cause).message}</Details>
    </div>
  );
}
