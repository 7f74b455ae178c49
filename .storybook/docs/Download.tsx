import { useEffect, useRef } from 'react';

/** A link that saves a text as a file; the file is made in the page, and nothing is asked of a server. */
export function Download({ name, type, text, children }: { name: string; type: string; text: string; children: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    link.current!.href = url;
    return () => URL.revokeObjectURL(url);
  }, [text, type]);
  return <a ref={link} className="candor-button guide-download" href={`#${name}`} download={name}>{children}</a>;
}
