import type { ReactNode, SVGProps } from 'react';

/** An icon of 16 × 16 strokes; the words beside it say what it means. */
export const drawIcon = (paths: ReactNode) =>
  function Icon(props: SVGProps<SVGSVGElement>) {
    return (
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" {...props}>
        {paths}
      </svg>
    );
  };

export const MoonIcon = drawIcon(<path d="M13.4 9.6A5.7 5.7 0 016.4 2.6a5.7 5.7 0 107 7z" />);
export const SunIcon = drawIcon(
  <>
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
  </>,
);
export const SearchIcon = drawIcon(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="M10.4 10.4L14 14" />
  </>,
);
