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
export const ClockIcon = drawn(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.5V8l2.3 1.6" />
  </>,
);
export const LockIcon = drawn(
  <>
    <path d="M3.5 7.5h9v6h-9z" />
    <path d="M5.5 7.5V5a2.5 2.5 0 015 0v2.5" />
  </>,
);
export const CheckIcon = drawn(<path d="M3 8.5l3.2 3.2L13 5" />);
export const WarningIcon = drawn(
  <>
    <path d="M8 2.2l6.2 11.3H1.8z" />
    <path d="M8 6.3v3.4M8 11.6v.1" />
  </>,
);
export const BackIcon = drawn(<path d="M9.5 3.5L5 8l4.5 4.5" />);
