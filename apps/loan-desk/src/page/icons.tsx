import type { ReactNode, SVGProps } from 'react';

const drawn = (paths: ReactNode) =>
  function Icon(props: SVGProps<SVGSVGElement>) {
    return (
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" {...props}>
        {paths}
      </svg>
    );
  };

export const MoonIcon = drawn(<path d="M13.4 9.6A5.7 5.7 0 016.4 2.6a5.7 5.7 0 107 7z" />);
export const SunIcon = drawn(
  <>
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
  </>,
);
export const SearchIcon = drawn(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="M10.4 10.4L14 14" />
  </>,
);
export const PaperIcon = drawn(
  <>
    <path d="M4 1.8h5l3 3v9.4H4z" />
    <path d="M9 1.8v3h3" />
  </>,
);
export const TrayIcon = drawn(
  <>
    <path d="M2 9.5L4 3h8l2 6.5V13H2z" />
    <path d="M2 9.5h3.5l1 1.5h3l1-1.5H14" />
  </>,
);
export const ListIcon = drawn(<path d="M2.5 4h11M2.5 8h11M2.5 12h7" />);
export const UndoIcon = drawn(<path d="M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 010 7H7" />);
