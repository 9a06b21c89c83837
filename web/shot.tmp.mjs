import { chromium } from '@playwright/test';
const [, , base, out, ...steps] = process.argv;
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.env.FLAGS?.split(' ') ?? []),
  ],
});
const sizes = (process.env.SIZES ?? '360x640,1366x768').split(',');
for (const lang of (process.env.LANGS ?? 'uk,en').split(','))
  for (const s of sizes) {
    const [w, h] = s.split('x').map(Number);
    const ctx = await b.newContext({
      viewport: { width: w, height: h },
      locale: lang,
      deviceScaleFactor: 1,
      colorScheme: process.env.SCHEME ?? 'light',
      hasTouch: w < 700,
    });
    const p = await ctx.newPage();
    p.on('console', (m) => {
      if (m.type() === 'error' || m.type() === 'warning') console.log('CONSOLE', m.text());
    });
    p.on('pageerror', (e) => console.log('PAGEERROR', e.message));
    await p.goto(base.replace('LANG', lang));
    await p.waitForLoadState('networkidle');
    await p.waitForTimeout(700);
    await p.screenshot({ path: `${out}-${lang}-${s}-0.png` });
    let i = 1;
    for (const st of steps) {
      await p.evaluate(st).catch((e) => console.log(e.message));
      await p.waitForTimeout(900);
      await p.screenshot({ path: `${out}-${lang}-${s}-${i++}.png` });
    }
    await ctx.close();
  }
await b.close();
