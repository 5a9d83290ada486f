import { test as base, type ConsoleMessage, expect, type Request, type WebError } from '@playwright/test';

type Guard = {
  /** Console and page errors that a test provokes on purpose: `test.use({ expectedErrors: /device lost|reloading/ })`. */
  expectedErrors: RegExp;
  /** The page's own origin. */
  home: string;
};

/** What no test may expect: a breach of the page's content security policy, which browsers tell in the console. */
const BREACH = /Content[- ]Security[- ]Policy/i;

/** Firefox complains of a font whose page was left before it came (NS_BINDING_ABORTED). */
const LEFT_BEHIND = /downloadable font: download failed.* status=2152398850/s;

/** Every test fails on an error in the console or in the page, and on a request that leaves the page's own origin. */
export const test = base.extend<Guard>({
  expectedErrors: [/^$/, { option: true }],
  // Kept files would answer before the routes that tests lay, so only the tests of life without a network allow it.
  serviceWorkers: 'block',
  home: ({ baseURL }, use) => use(new URL(baseURL ?? '').origin),
  context: async ({ context, home, expectedErrors }, use) => {
    const troubles: string[] = [];

    const onError = (text: string) => {
      const isExpected = expectedErrors.test(text) || LEFT_BEHIND.test(text);
      if (BREACH.test(text) || !isExpected) troubles.push(text);
    };
    context.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') onError(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error: WebError) => onError(String(error.error().stack)));
    context.on('request', (request: Request) => {
      const { protocol, origin } = new URL(request.url());
      if (!['blob:', 'data:'].includes(protocol) && origin !== home) troubles.push(`asked for ${request.url()}`);
    });

    await use(context);
    expect(troubles, 'errors and requests to other origins').toEqual([]);
  },
});

export { expect };
