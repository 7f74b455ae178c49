// Made by `pnpm tokens` from packages/react/tokens. Edit the tokens there.

/** The light theme, for drawings that stand alone. */
export const ink = {
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
