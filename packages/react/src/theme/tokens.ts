// Made by `pnpm tokens` from packages/react/tokens. Edit the tokens there.

/** The shipped light theme: colours by token, without the prefix `--candor-color-`. */
export const light = {
  'bg': '#ffffff',
  'bg-subtle': '#f5f7f9',
  'fg': '#1b2229',
  'fg-muted': '#55606b',
  'border': '#76818c',
  'line': '#dfe4e9',
  'toward': '#0b5cad',
  'away': '#a84a00',
  'band': '#5b6672',
  'accent': '#0b5cad',
  'focus': '#0a58ca',
  'caution-fg': '#7a4d00',
  'caution-bg': '#fff4dc',
  'danger-fg': '#a4161a',
  'danger-bg': '#fdecec',
  'success-fg': '#1a6b3c',
} as const;

/** The shipped dark theme. */
export const dark = {
  'bg': '#12171c',
  'bg-subtle': '#1b2229',
  'fg': '#e8edf2',
  'fg-muted': '#a9b4bf',
  'border': '#7d8996',
  'line': '#2a333c',
  'toward': '#7db8ff',
  'away': '#ffab66',
  'band': '#a9b4bf',
  'accent': '#7db8ff',
  'focus': '#9ecbff',
  'caution-fg': '#ffd27a',
  'caution-bg': '#33270f',
  'danger-fg': '#ff9a9a',
  'danger-bg': '#3a1a1c',
  'success-fg': '#7fd6a2',
} as const;
