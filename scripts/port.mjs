import { createServer } from 'node:net';

/** A port of this machine that nobody listens on. */
export async function findFreePort() {
  const server = createServer();
  const address = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address()));
  });
  await new Promise((resolve) => server.close(resolve));
  return /** @type {import('node:net').AddressInfo} */ (address).port;
}
