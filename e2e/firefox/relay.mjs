#!/usr/bin/env node
// Stands in for Firefox before Playwright, which asks for a command that Firefox ESR does not know yet: the relay grants it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

/** Playwright sends it for every context, even where no test asks for another colour scheme than the browser's own. */
const UNKNOWN = 'emulation.setMediaFeaturesOverride';
const LISTENING = /^WebDriver BiDi listening on (ws:\S+)/;

const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
firefox.on('exit', (code) => process.exit(code ?? 1));

for await (const line of createInterface({ input: firefox.stderr })) {
  const address = LISTENING.exec(line)?.[1];
  if (address) relay(address);
  else console.error(line);
}

/** Opens a port of its own and tells it in Firefox's words, so that Playwright calls here. */
function relay(/** @type {string} */ address) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('listening', () => {
    const place = server.address();
    if (place && typeof place === 'object') console.error(`WebDriver BiDi listening on ws://127.0.0.1:${place.port}`);
  });
  server.on('connection', (client, { url }) => connect(client, `${address}${url}`));
}

function connect(/** @type {WebSocket} */ client, /** @type {string} */ address) {
  const browser = new WebSocket(address);
  client.pause();
  browser.on('open', () => client.resume());
  browser.on('error', ({ message }) => console.error(message));
  browser.on('message', (data) => client.send(String(data)));
  browser.on('close', () => client.close());
  client.on('close', () => browser.close());
  client.on('message', (data) => {
    const { id, method } = JSON.parse(String(data));
    if (method === UNKNOWN) client.send(JSON.stringify({ type: 'success', id, result: {} }));
    else browser.send(String(data));
  });
}
