/** What tabs of one page tell each other. */
type Word = 'changed' | 'flush' | 'resume' | 'who-sends' | 'sign-in' | 'signed-in';

/** One-word messages between the tabs that share an outbox; a tab does not hear itself. */
export function createTabChannel(name: string, hear: Record<Word, () => void>): { say(word: Word): void; close(): void } {
  const channel = new BroadcastChannel(name);
  let isOpen = true;
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // Another version of the page may speak words unknown here.
    if (typeof data === 'string' && Object.hasOwn(hear, data)) hear[data as Word]();
  });
  return {
    say(word) {
      if (isOpen) channel.postMessage(word);
    },
    close() {
      isOpen = false;
      channel.close();
    },
  };
}
