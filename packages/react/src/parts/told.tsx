import * as React from 'react';
import { forwardRef, memo, type ComponentType, type ForwardedRef } from 'react';
import { narrateHere, sayHere } from './narrateHere.js';
import { Narrated } from './Narrated.js';
import { Refused } from './Refused.js';
import { refusalOf } from './refusalOf.js';
import { Settled } from './Settled.js';
import { settingNames, type TellingOptions, type Told, type ToldProps } from './toldProps.js';

/** A view's props: what the host gave beside what is told and how, and the ref under a name that React 18 lets through. */
export type ViewProps<Props> = Omit<Props, keyof ToldProps | keyof TellingOptions> & { readonly shown: Told; readonly forwarded: ForwardedRef<HTMLElement> };

/** A server component has no provider to ask: what is not given by props has its default. */
const inServerComponent = !('useState' in React);

/**
 * A part that is told what it shows, in any of the ways of `ToldProps`.
 *
 * @param name - As a host writes it: it stands in the error for a part that has nothing to tell.
 * @param View - Draws the narrative. Without hooks of its own it is drawn in a server component too.
 * @param asks - Props that shape a narrative which is told here.
 */
export function told<Props extends ToldProps & TellingOptions>(name: string, View: ComponentType<ViewProps<Props>>, asks: readonly (keyof TellingOptions)[] = []) {
  function Part(props: Props, forwarded: ForwardedRef<HTMLElement>) {
    const { narrative, data } = props;
    const rest = { ...without(props, [...settingNames, ...asks, 'narrative', 'data']), forwarded } as unknown as Omit<ViewProps<Props>, 'shown'>;
    const draw = (shown: Told) => <View {...{ ...rest, shown } as ViewProps<Props>} />;
    if (narrative) {
      const settings = inServerComponent ? null : settingsOf(props);
      return settings ? <Settled settings={settings}>{draw({ narrative, data })}</Settled> : draw({ narrative, data });
    }
    if (inServerComponent && data) {
      const refusal = refusalOf(data);
      if (refusal !== null) return <Refused name={name} error={refusal} {...sayHere('candor.error.title', props)} />;
      return draw({ narrative: narrateHere(data, props, only(props, asks)), data });
    }
    return <Narrated name={name} data={data} settings={settingsOf(props)} options={only(props, asks)} draw={draw} />;
  }
  Part.displayName = name;
  // A panel is drawn again at every key in a form and every move over its edge: what is told stays as it is.
  return memo(forwardRef<HTMLElement, Props>(Part as never));
}

const without = (props: object, names: readonly string[]): object => Object.fromEntries(Object.entries(props).filter(([name]) => !names.includes(name)));

const only = <Name extends string>(props: object, names: readonly Name[]): { [K in Name]?: never } =>
  Object.fromEntries(Object.entries(props).filter(([name, value]) => value !== undefined && names.includes(name as Name))) as { [K in Name]?: never };

function settingsOf(props: ToldProps): ToldProps | null {
  const settings = only(props, settingNames);
  return Object.keys(settings).length === 0 ? null : settings;
}
