/** Says a message politely; seen by nobody. */
export const LiveRegion = ({ message }: { message: string }) => (
  <output className="candor-hidden" data-part="live-region">{message}</output>
);
