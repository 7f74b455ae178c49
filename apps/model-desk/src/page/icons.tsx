import { drawIcon } from '@candor/desk-page';

export const ClockIcon = drawIcon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.5V8l2.3 1.6" />
  </>,
);
export const LockIcon = drawIcon(
  <>
    <path d="M3.5 7.5h9v6h-9z" />
    <path d="M5.5 7.5V5a2.5 2.5 0 015 0v2.5" />
  </>,
);
export const CheckIcon = drawIcon(<path d="M3 8.5l3.2 3.2L13 5" />);
export const WarningIcon = drawIcon(
  <>
    <path d="M8 2.2l6.2 11.3H1.8z" />
    <path d="M8 6.3v3.4M8 11.6v.1" />
  </>,
);
export const BackIcon = drawIcon(<path d="M9.5 3.5L5 8l4.5 4.5" />);
