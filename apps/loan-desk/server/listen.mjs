const TRIES = 50;

/** Listens on `port` of this machine alone, or on the next free one; resolves with the port it got. */
export async function listen(server, port) {
  for (let tried = port; ; tried++) {
    try {
      return await listenOn(server, tried);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried >= port + TRIES) throw error;
    }
  }
}

const listenOn = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
