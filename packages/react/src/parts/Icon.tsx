const paths = {
  check: 'M3 8.5l3.2 3.2L13 5',
  cross: 'M4 4l8 8M12 4l-8 8',
  question: 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0M6.2 6.4a1.85 1.85 0 1 1 3 1.5C8.5 8.4 8 8.8 8 9.5M8 11.7v.05',
  person: 'M9 5.3a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0M1.8 13.3c.4-2.6 2.2-4 4.6-4s4.2 1.4 4.6 4M10.9 3a2.4 2.4 0 0 1 0 4.7M12.4 9.8c1.2.6 1.8 1.8 2 3.5',
  chevron: 'M4 6.2l4 4 4-4',
  warning: 'M8 2.2l6.2 11.1H1.8zM8 6.6v3.2M8 11.6v.05',
  place: 'M8 14.3s4.7-4 4.7-7.6a4.7 4.7 0 1 0-9.4 0C3.3 10.3 8 14.3 8 14.3M9.6 6.7a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0',
  info: 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0M8 7.4v3.8M8 4.9v.05',
  retry: 'M13.2 8a5.2 5.2 0 1 1-1.6-3.7M13.4 2.2V5h-2.8',
  clock: 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0M8 4.6V8l2.3 1.5',
  offline: 'M2 2l12 12M5.1 5.2a4 4 0 0 0-1.4 7.3h7.6M6.9 4.1a4 4 0 0 1 5 3.5 2.5 2.5 0 0 1 1.7 3.9',
  pencil: 'M3 13l.7-2.9 7-7 2.2 2.2-7 7zM9.4 4.4l2.2 2.2',
  ascending: 'M8 13V3M4.5 6.5L8 3l3.5 3.5',
  descending: 'M8 3v10M4.5 9.5L8 13l3.5-3.5',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line drawing, always beside a word and never instead of one. */
export function Icon({ name, size, className }: { name: IconName; size?: 'small'; className?: string }) {
  return (
    <svg className={className ? `candor-icon ${className}` : 'candor-icon'} data-size={size} viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
