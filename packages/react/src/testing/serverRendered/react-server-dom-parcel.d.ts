// As much of the renderer of server components as the test calls; the package brings no types.
declare module 'react-server-dom-parcel/server' {
  export function renderToReadableStream(model: unknown, options?: { onError?: (error: unknown) => void }): ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;
}
