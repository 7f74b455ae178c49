import { drawIcon } from '@candor/desk-page';

export const PaperIcon = drawIcon(
  <>
    <path d="M4 1.8h5l3 3v9.4H4z" />
    <path d="M9 1.8v3h3" />
  </>,
);
export const TrayIcon = drawIcon(
  <>
    <path d="M2 9.5L4 3h8l2 6.5V13H2z" />
    <path d="M2 9.5h3.5l1 1.5h3l1-1.5H14" />
  </>,
);
export const ListIcon = drawIcon(<path d="M2.5 4h11M2.5 8h11M2.5 12h7" />);
export const UndoIcon = drawIcon(<path d="M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 010 7H7" />);
