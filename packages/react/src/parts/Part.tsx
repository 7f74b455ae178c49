import { cloneElement, createElement, forwardRef, type HTMLAttributes } from 'react';
import type { PartProps } from './partProps.js';

interface OwnProps extends HTMLAttributes<HTMLElement> {
  /** Drawn when the host gives no `render`. */
  tag: string;
  /** What the host gave beside the part's own props. */
  host: PartProps<never>;
  state: unknown;
  type?: 'button' | undefined;
  [data: `data-${string}`]: string | number | boolean | undefined;
}

/** A part's root: our attributes first, then the host's, classes joined. Of two handlers of one event the host's is called first. */
export const Part = forwardRef<HTMLElement, OwnProps>(function Part({ tag, host: { className, style, render, ...host }, state, ...own }, ref) {
  // Each part hands over the state its own props were typed with.
  const typed = state as never;
  const hostClass = typeof className === 'function' ? className(typed) : className;
  const hostStyle = typeof style === 'function' ? style(typed) : style;
  const props = {
    ...together(own, host),
    // Without a ref of the part's own, that of an element given as `render` stays.
    ...(ref && { ref }),
    className: [own.className, hostClass].filter(Boolean).join(' ') || undefined,
    // A style attribute is refused by strict policies in server-rendered HTML: only a host adds one.
    ...(hostStyle ? { style: hostStyle } : {}),
  };
  if (typeof render === 'function') return render(props, typed);
  if (render) return cloneElement(render, { ...together(props, handlersOf(render.props)), className: [props.className, render.props.className].filter(Boolean).join(' ') || undefined });
  return createElement(tag, props);
});

type Props = Readonly<Record<string, unknown>>;

/** The second's props over the first's; handlers of both are called, the first's unless the second prevented what an event does. */
function together<First extends object, Second extends object>(first: First, second: Second): First & Second {
  const all = { ...first, ...second };
  for (const [name, theirs] of Object.entries(second)) {
    const ours = (first as Props)[name];
    if (isHandler(name, theirs) && isHandler(name, ours)) Object.assign(all, { [name]: chained(theirs, ours) });
  }
  return all;
}

type Handler = (event?: { readonly defaultPrevented?: boolean }, ...rest: unknown[]) => void;

const isHandler = (name: string, value: unknown): value is Handler => typeof value === 'function' && /^on[A-Z]/u.test(name);

const handlersOf = (props: object) => Object.fromEntries(Object.entries(props).filter(([name, value]) => isHandler(name, value)));

const chained = (theirs: Handler, ours: Handler): Handler => (event, ...rest) => {
  theirs(event, ...rest);
  if (!event?.defaultPrevented) ours(event, ...rest);
};
