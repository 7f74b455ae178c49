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

/** A part's root: our attributes first, then the host's, classes joined. */
export const Part = forwardRef<HTMLElement, OwnProps>(function Part({ tag, host: { className, style, render, ...host }, state, ...own }, ref) {
  // Each part hands over the state its own props were typed with.
  const typed = state as never;
  const hostClass = typeof className === 'function' ? className(typed) : className;
  const hostStyle = typeof style === 'function' ? style(typed) : style;
  const props = {
    ...own,
    ...host,
    ref,
    className: [own.className, hostClass].filter(Boolean).join(' ') || undefined,
    // A style attribute is refused by strict policies in server-rendered HTML: only a host adds one.
    ...(hostStyle ? { style: hostStyle } : {}),
  };
  if (typeof render === 'function') return render(props, typed);
  if (render) return cloneElement(render, { ...props, className: [props.className, render.props.className].filter(Boolean).join(' ') || undefined });
  return createElement(tag, props);
});
