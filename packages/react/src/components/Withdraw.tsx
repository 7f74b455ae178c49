'use client';
import { useEffect, useRef, useState } from 'react';
import { useCandor } from '../hooks/useCandor.js';

/** Asks once, in place. */
export function Withdraw({ onWithdraw }: { onWithdraw: () => void }) {
  const { words } = useCandor();
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (asked.current) opener.current?.focus();
    asked.current = asking;
  }, [asking]);

  if (!asking) return <button ref={opener} type="button" className="candor-link" onClick={() => setAsking(true)}>{words('candor.receipt.withdraw')}</button>;
  return (
    <fieldset className="candor-ask-once" data-part="withdraw">
      <legend>{words('candor.receipt.withdraw.ask')}</legend>
      <div className="candor-row">
        <button ref={keep} type="button" className="candor-button" onClick={() => setAsking(false)}>{words('candor.receipt.withdraw.no')}</button>
        <button type="button" className="candor-button" onClick={onWithdraw}>{words('candor.receipt.withdraw.yes')}</button>
      </div>
    </fieldset>
  );
}
