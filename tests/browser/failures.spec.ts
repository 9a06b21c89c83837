// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Browsers and servers that cannot, or do not let: each gets a sentence that helps, never a blank page.
import { chromium, expect, test } from '../../web/testing.ts';
import { byMouse, gameUrl, playPhase, ready } from './game.ts';
import { say } from './words.ts';

test('a policy without wasm-unsafe-eval is named', async ({ page }) => {
  await page.route('**/play.html', async (route) => {
    const response = await route.fetch();
    const policy = "default-src 'self'; script-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(gameUrl('uk'));
  await expect(page.getByRole('heading', { name: say('uk', 'page.failure.blocked.title') })).toBeVisible();
  await expect(page.getByText('wasm-unsafe-eval')).toBeVisible();
});

test('a server that does not know .wasm is good enough', async ({ page }) => {
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
  });
  await page.goto(gameUrl('uk'));
  await ready(page);
});

test('a browser without WebAssembly is told', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto(gameUrl('en'));
  await expect(
    page.getByRole('heading', { name: say('en', 'page.failure.unsupported.title') }),
  ).toBeVisible();
});

test('a module that does not arrive can be asked for again', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(gameUrl('uk'));
  await expect(page.getByRole('heading', { name: say('uk', 'page.failure.network.title') })).toBeVisible();
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: say('uk', 'page.try_again') }).click();
  await ready(page);
});

test('without WebGL the game is played by its buttons', async ({ baseURL }, info) => {
  const { launchOptions } = info.project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--disable-3d-apis'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${baseURL ?? ''}${gameUrl('uk')}`);
    await ready(page);
    await expect(page.getByText(say('uk', 'page.no_canvas'))).toBeVisible();
    await expect(page.locator('canvas')).toBeHidden();
    await playPhase(page, 'uk', byMouse);
  } finally {
    await browser.close();
  }
});

test('without JavaScript both languages say what to do', async ({ request }) => {
  for (const path of ['index.html', 'play.html']) {
    const [, words = ''] = /<noscript>(.*?)<\/noscript>/s.exec(await (await request.get(path)).text()) ?? [];
    expect(words).toContain('увімкни JavaScript');
    expect(words).toContain('switch on JavaScript');
  }
});
