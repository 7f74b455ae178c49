import type { CSSProperties, HTMLAttributes, ReactElement } from 'react';

/** What every part takes beside its own props; `state` is what its `data-*` attributes say. */
export interface PartProps<State> extends Omit<HTMLAttributes<HTMLElement>, 'className' | 'style' | 'children' | 'defaultValue' | 'about' | 'onError' | 'dir'> {
  className?: string | ((state: State) => string | undefined) | undefined;
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  /** Another element for the part's root, or a function that draws it. */
  render?: ReactElement<HTMLAttributes<HTMLElement>> | ((props: HTMLAttributes<HTMLElement>, state: State) => ReactElement) | undefined;
}
