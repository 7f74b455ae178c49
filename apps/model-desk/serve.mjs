// The model desk over a feedback service, its own unless one is named: node serve.mjs [--service URL] [--port N] [--profile FILE]... [--tenant NAME] [--origin URL]
import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startModelDesk } from './server/startModelDesk.mjs';
import { startOwnService } from './server/startOwnService.mjs';

const USAGE = 'usage: pnpm model-desk [--service URL] [--port N] [--profile FILE]... [--tenant NAME] [--origin URL]';

const options = readOptions();
let own = null;
try {
  own = options.service === undefined ? await startOwnService(options.tenant) : null;
  const desk = await startModelDesk({ port: options.port, service: options.service ?? own.url, profiles: options.profile.map(asTyped), origin: options.origin });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void leave(desk));
  if (own === null) {
    console.log('Sign in with a reviewer’s token of that service; for one with its own key: pnpm --silent feedback-service token --tenant NAME --role reviewer --sub PERSON');
    console.log(desk.url);
  } else {
    console.log(`Feedback is taken at ${own.url}/v1/events and kept in ${own.keptIn}`);
    console.log(`To send some, an officer’s token: pnpm --silent feedback-service token --tenant ${options.tenant} --role officer --sub officer`);
    console.log('To review it, open this address; it signs a reviewer in for 8 hours:');
    console.log(`${desk.url}#sign-in=${await own.tokenOf('reviewer', 'reviewer')}`);
  }
} catch (error) {
  await own?.stop();
  stop(error.code === 'EADDRINUSE' ? `port ${error.port} is taken; choose another with --port (the desk) or PORT (the service)` : error.message);
}

async function leave(desk) {
  await desk.stop();
  await own?.stop();
}

function readOptions() {
  try {
    // pnpm hands a lone "--" on.
    const args = process.argv.slice(2).filter((arg) => arg !== '--');
    const { values } = parseArgs({
      args,
      options: {
        service: { type: 'string' }, port: { type: 'string', default: '4174' }, profile: { type: 'string', multiple: true, default: [] },
        tenant: { type: 'string', default: 'demo' }, origin: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(`--port ${values.port} is no port; ${USAGE}`);
    for (const name of ['service', 'origin']) {
      if (values[name] !== undefined && !(URL.canParse(values[name]) && /^https?:$/.test(new URL(values[name]).protocol))) stop(`--${name} ${values[name]} is no address; ${USAGE}`);
    }
    return { ...values, port };
  } catch (error) {
    return stop(`${error.message.split('\n')[0]}; ${USAGE}`);
  }
}

/** A path, seen from where the command was typed. */
function asTyped(path) {
  return isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
